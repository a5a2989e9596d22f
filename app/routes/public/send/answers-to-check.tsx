import { withQuery } from "#app/addresses.ts";
import { FileList } from "#app/components/petition/file-list.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import type { ContentStep, PersonStep, PlaceStep } from "#app/forms/intake/send-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section } from "#app/ui/section.tsx";
import { SummaryList, type SummaryRow } from "#app/ui/summary-list.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { type AnswerName, useAnswerTerms } from "./answer-terms.ts";
import { backToCheck, type Step } from "./says.ts";

type Props = {
  answers: { content: ContentStep; place: PlaceStep; person: PersonStep };
  unitName: string;
  /** The agency of today that is meant where it was written otherwise; else empty. */
  agencyMeant: string;
  files: readonly { id: number; name: string; size: number }[];
  pages: Readonly<Record<Step, string>>;
  /** The answers that are others than this browser was shown before. */
  changed: readonly string[];
};

/** Everything that will be sent, each answer with the way to change it. */
export function AnswersToCheck(props: Props) {
  const { answers, unitName, agencyMeant, files } = props;
  const { content, place, person } = answers;
  const { t, i18n } = useTranslation(["public", "shell", "domain"]);
  const agency = agencyMeant
    ? t("send.place.agency-meant", { name: place.agencyText, present: agencyMeant })
    : place.agencyText;
  const day = (on: string | null) => on && dayInWords(on, i18n.language);
  const rows = useRowsToCheck(props);
  const emptyText = t("shell:form.not-provided");
  return (
    <>
      <Section title={t("send.content.title")}>
        <SummaryList
          emptyText={emptyText}
          rows={rows("content", [
            ["aim", t(`aim.${content.aim}`)],
            ["summary", content.summary],
            ["content", content.content],
            ["proposal", content.proposal],
          ])}
        />
      </Section>
      <Section title={t("send.place.title")}>
        <SummaryList
          emptyText={emptyText}
          rows={rows("place", [
            ["unitCode", unitName],
            ["agencyText", agency],
            ["happenedOn", day(place.happenedOn)],
            ["dossierNumber", place.dossierNumber],
            ["files", files.length > 0 && <FileList files={files} />],
          ])}
        />
      </Section>
      <Section title={t("send.person.title")}>
        <SummaryList
          emptyText={emptyText}
          rows={rows("person", [
            ["senderType", t(`domain:sender-type.${person.senderType}`)],
            ...whoSends(person, day(person.organizationOn)),
            ["address", person.address],
            ["phone", person.phone],
            ["postalAddress", person.postalAddress],
            ["email", person.email],
            ...sentFor(person),
            [
              "showName",
              person.showName ? t("send.person.show-name-yes") : t("send.person.show-name-no"),
            ],
          ])}
        />
      </Section>
    </>
  );
}

type Answer = readonly [name: AnswerName, value: SummaryRow["value"]];

/** A person has a name; an organisation has one too, and somebody who speaks for it. */
const whoSends = (person: PersonStep, organizationOn: string | null): Answer[] =>
  person.senderType === "organization"
    ? [
        ["organizationName", person.organizationName],
        ["representative", person.representative],
        ["position", person.position],
        ["organizationNumber", person.organizationNumber],
        ["organizationOn", organizationOn],
      ]
    : [["name", person.name]];

/** Whoever sends it in another's place or together with others; nothing where nobody does. */
const sentFor = (person: PersonStep): Answer[] => [
  ...(person.helperName
    ? ([
        ["helperName", person.helperName],
        ["helperRelation", person.helperRelation],
        ["helperPhone", person.helperPhone],
      ] as const)
    : []),
  ...(person.peopleCount > 1 ? ([["peopleCount", String(person.peopleCount)]] as const) : []),
];

/** Rows of one step, each with the way back to its field. */
function useRowsToCheck({ pages, changed }: Pick<Props, "pages" | "changed">) {
  const { t } = useTranslation(["public", "shell"]);
  const terms = useAnswerTerms();
  return (step: Step, all: readonly Answer[]) =>
    all.map(
      ([name, value]): SummaryRow => ({
        key: name,
        term: terms[name],
        value,
        tag: changed.includes(name) && <Tag tone="a">{t("send.changed.tag")}</Tag>,
        change: {
          href: `${withQuery(pages[step], { ...backToCheck })}#${name}`,
          text: t("shell:word.change"),
          hiddenText: terms[name],
        },
      }),
    );
}
