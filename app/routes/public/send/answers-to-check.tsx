import { addresses, withQuery } from "#app/addresses.ts";
import { FileList } from "#app/components/petition/file-list.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import type { ContentStep, PersonStep, PlaceStep } from "#app/forms/intake/send-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section } from "#app/ui/section.tsx";
import { SummaryList, type SummaryRow } from "#app/ui/summary-list.tsx";
import { backToCheck, type Step } from "./says.ts";

type Props = {
  answers: { content: ContentStep; place: PlaceStep; person: PersonStep };
  unitName: string;
  /** The agency of today that is meant where it was written otherwise; else empty. */
  agencyMeant: string;
  files: readonly { id: number; name: string; size: number }[];
};

/** Everything that will be sent, each answer with the way to change it. */
export function AnswersToCheck({ answers, unitName, agencyMeant, files }: Props) {
  const { content, place, person } = answers;
  const { t, i18n } = useTranslation(["public", "shell", "domain"]);
  const agency = agencyMeant
    ? t("send.place.agency-meant", { name: place.agencyText, present: agencyMeant })
    : place.agencyText;
  const day = (on: string | null) => on && dayInWords(on, i18n.language);
  const rows = useRowsToCheck();
  const emptyText = t("shell:form.not-provided");
  return (
    <>
      <Section title={t("send.content.title")}>
        <SummaryList
          emptyText={emptyText}
          rows={rows("content", [
            ["aim", t("send.content.aim"), t(`aim.${content.aim}`)],
            ["summary", t("send.content.summary"), content.summary],
            ["content", t("send.content.content"), content.content],
            ["proposal", t("send.content.proposal"), content.proposal],
          ])}
        />
      </Section>
      <Section title={t("send.place.title")}>
        <SummaryList
          emptyText={emptyText}
          rows={rows("place", [
            ["unitCode", t("send.place.unit"), unitName],
            ["agencyText", t("send.place.agency"), agency],
            ["happenedOn", t("send.place.happened"), day(place.happenedOn)],
            ["dossierNumber", t("send.place.dossier"), place.dossierNumber],
            ["files", t("send.place.files"), files.length > 0 && <FileList files={files} />],
          ])}
        />
      </Section>
      <PersonToCheck person={person} />
    </>
  );
}

function PersonToCheck({ person }: { person: PersonStep }) {
  const { t, i18n } = useTranslation(["public", "shell", "domain"]);
  const day = (on: string | null) => on && dayInWords(on, i18n.language);
  const rows = useRowsToCheck();
  const organization: [string, string, SummaryRow["value"]][] = [
    ["organizationName", t("send.person.organization"), person.organizationName],
    ["representative", t("send.person.representative"), person.representative],
    ["position", t("send.person.position"), person.position],
    ["organizationNumber", t("send.person.number"), person.organizationNumber],
    ["organizationOn", t("send.person.number-day"), day(person.organizationOn)],
  ];
  const emptyText = t("shell:form.not-provided");
  return (
    <Section title={t("send.person.title")}>
      <SummaryList
        emptyText={emptyText}
        rows={rows("person", [
          [
            "senderType",
            t("send.person.sender-type"),
            t(`domain:sender-type.${person.senderType}`),
          ],
          ...(person.senderType === "organization"
            ? organization
            : [
                [
                  "name",
                  t("send.person.name"),
                  person.name,
                ] satisfies (typeof organization)[number],
              ]),
          ["address", t("send.person.address"), person.address],
          ["phone", t("send.person.phone"), person.phone],
          ["postalAddress", t("send.person.postal"), person.postalAddress],
          ["email", t("send.person.email"), person.email],
          [
            "showName",
            t("send.person.show-name"),
            person.showName ? t("send.person.show-name-yes") : t("send.person.show-name-no"),
          ],
        ])}
      />
    </Section>
  );
}

/** Rows of one step, each with the way back to its field. */
function useRowsToCheck() {
  const { t } = useTranslation("shell");
  return (step: Step, all: readonly [field: string, term: string, value: SummaryRow["value"]][]) =>
    all.map(
      ([field, term, value]): SummaryRow => ({
        key: field,
        term,
        value,
        change: {
          href: `${withQuery(addresses.send[step], { ...backToCheck })}#${field}`,
          text: t("word.change"),
          hiddenText: term,
        },
      }),
    );
}
