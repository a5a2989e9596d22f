import { useTranslation } from "#app/i18n/use-translation.ts";

/** What each answer of a letter is called, by the name of its field. */
export function useAnswerTerms() {
  const { t } = useTranslation("public");
  return {
    aim: t("send.content.aim"),
    summary: t("send.content.summary"),
    content: t("send.content.content"),
    proposal: t("send.content.proposal"),
    unitCode: t("send.place.unit"),
    agencyText: t("send.place.agency"),
    happenedOn: t("send.place.happened"),
    dossierNumber: t("send.place.dossier"),
    files: t("send.place.files"),
    senderType: t("send.person.sender-type"),
    name: t("send.person.name"),
    organizationName: t("send.person.organization"),
    representative: t("send.person.representative"),
    position: t("send.person.position"),
    organizationNumber: t("send.person.number"),
    organizationOn: t("send.person.number-day"),
    address: t("send.person.address"),
    phone: t("send.person.phone"),
    postalAddress: t("send.person.postal"),
    email: t("send.person.email"),
    helperName: t("send.person.helper-name"),
    helperRelation: t("send.person.helper-relation"),
    helperPhone: t("send.person.helper-phone"),
    peopleCount: t("send.person.people-count"),
    showName: t("send.person.show-name"),
  };
}

export type AnswerName = keyof ReturnType<typeof useAnswerTerms>;

/** The answers of these names, in the order of the pages; other names are none. */
export function useNamesOfAnswers(names: readonly string[]): readonly string[] {
  return Object.entries(useAnswerTerms())
    .filter(([name]) => names.includes(name))
    .map(([, term]) => term);
}
