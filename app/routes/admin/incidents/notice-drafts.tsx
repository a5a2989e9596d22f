import { dayInWords, momentInVietnam } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { IncidentFile } from "#app/server/queries/rights/incidents.ts";
import { DocumentSheet } from "#app/ui/document-sheet.tsx";
import { Section } from "#app/ui/section.tsx";

/** The points that the notices have to tell, in own words, to be copied into the form in force. */
export function Drafts({ incident, office }: Pick<IncidentFile, "incident" | "office">) {
  const { t, i18n } = useTranslation("rights");
  const unknown = t("incident.unknown");
  const { time, day } = momentInVietnam(new Date(incident.noticedAt));
  const facts = {
    office,
    noticed: `${time}, ${dayInWords(day, i18n.language)}`,
    what: incident.what,
    data: incident.dataKinds.map((kind) => t(`data-kind.${kind}`)).join("; "),
    people: incident.peopleCount === null ? unknown : String(incident.peopleCount),
    consequences: incident.consequences || unknown,
    measures: incident.measures || unknown,
  };
  return (
    <>
      <Section title={t("incident.draft-title")}>
        <DocumentSheet>
          <p className="text-center font-bold">{t("incident.draft-mark")}</p>
          <p className="mt-4">{t("incident.draft-to")}</p>
          <p className="mt-3 whitespace-pre-line">{t("incident.draft-body", facts)}</p>
        </DocumentSheet>
      </Section>
      <Section title={t("incident.draft-people")}>
        <DocumentSheet>
          <p className="text-center font-bold">{t("incident.draft-mark")}</p>
          <p className="mt-4 whitespace-pre-line">{t("incident.draft-people-body", facts)}</p>
        </DocumentSheet>
      </Section>
    </>
  );
}
