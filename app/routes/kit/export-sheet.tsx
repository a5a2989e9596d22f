import type { ReactNode } from "react";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PersonExport } from "#app/server/queries/rights/person-export.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Stack } from "#app/ui/page-column.tsx";
import { Section } from "#app/ui/section.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Messages, numbered, Opened, Requests } from "./export-tables.tsx";

const instants = ["sentAt"];
const days = ["receivedOn", "happenedOn", "organizationOn"];

/** A value as people read it: days and instants in words, anything else as it was written. */
function told(field: string, value: string | number): ReactNode {
  if (instants.includes(field)) return <DateText at={String(value)} withTime />;
  return days.includes(field) ? <DateText on={String(value)} /> : String(value);
}

function Fields({ of }: { of: PersonExport["petition"] }) {
  const { t } = useTranslation("rights");
  const rows = Object.entries(of).map(([field, value]) => ({
    key: field,
    term: t(`field.${field}` as "field.code"),
    value: told(field, value),
  }));
  return <SummaryList rows={rows} compact />;
}

/** Everything about the sender of one petition, part by part. */
export function ExportSheet({ copy }: { copy: PersonExport }) {
  const { t } = useTranslation(["rights", "domain", "shell"]);
  return (
    <Stack>
      <Section title={t("export.petition")}>
        <Fields of={copy.petition} />
      </Section>
      <Section title={t("export.sender")}>
        <Fields of={copy.sender} />
      </Section>
      <Files copy={copy} />
      <Consents copy={copy} />
      <Messages copy={copy} />
      <Opened copy={copy} />
      <Requests copy={copy} />
      <Section title={t("export.drafts")}>
        <p>{t("export.drafts-count", { count: copy.drafts.length })}</p>
      </Section>
      <Section title={t("export.ratings")}>
        <p>{t("export.no-ratings")}</p>
      </Section>
    </Stack>
  );
}

type Props = { copy: PersonExport };

function Files({ copy }: Props) {
  const { t } = useTranslation("rights");
  return (
    <Section title={t("export.files")}>
      {copy.files.length === 0 ? (
        <p>{t("export.none")}</p>
      ) : (
        <DataTable
          caption={t("export.files")}
          rowKey={({ place }) => place}
          groups={[{ key: "all", rows: numbered(copy.files) }]}
          columns={[
            {
              key: "name",
              heading: t("export.file-name"),
              onCard: "title",
              cell: ({ fileName }) => fileName,
            },
            {
              key: "size",
              heading: t("export.size"),
              align: "end",
              cell: ({ bytes }) => `${Math.ceil(bytes / 1024)} kB`,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Consents({ copy }: Props) {
  const { t } = useTranslation("rights");
  return (
    <Section title={t("export.consents")}>
      {copy.consents.length === 0 ? (
        <p>{t("export.no-consents")}</p>
      ) : (
        <DataTable
          caption={t("export.consents")}
          rowKey={({ place }) => place}
          groups={[{ key: "all", rows: numbered(copy.consents) }]}
          columns={[
            {
              key: "words",
              heading: t("export.words"),
              onCard: "title",
              cell: ({ words }) => words || t("export.words-unknown"),
            },
            {
              key: "agreed",
              heading: t("export.agreed"),
              cell: ({ givenAt }) => <DateText at={givenAt} withTime />,
            },
            {
              key: "withdrawn",
              heading: t("export.withdrawn"),
              cell: ({ withdrawnAt }) => withdrawnAt && <DateText at={withdrawnAt} withTime />,
            },
          ]}
        />
      )}
    </Section>
  );
}
