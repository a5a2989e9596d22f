import { useTaskName } from "#app/components/petition/task-words.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PersonExport } from "#app/server/queries/rights/person-export.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Section } from "#app/ui/section.tsx";

type Props = { copy: PersonExport };

/** Rows without a number of their own, by their place. */
export const numbered = <Row,>(rows: readonly Row[]) =>
  rows.map((row, place) => ({ ...row, place }));

/** What the sender was told, and by which way. */
export function Messages({ copy }: Props) {
  const { t } = useTranslation("rights");
  const nameOf = useTaskName();
  return (
    <Section title={t("export.mails")}>
      {copy.messages.length === 0 ? (
        <p>{t("export.none")}</p>
      ) : (
        <DataTable
          caption={t("export.mails")}
          rowKey={({ place }) => place}
          groups={[{ key: "all", rows: numbered(copy.messages) }]}
          columns={[
            {
              key: "what",
              heading: t("export.what"),
              onCard: "title",
              cell: ({ template }) => nameOf(template),
            },
            {
              key: "when",
              heading: t("export.when"),
              cell: ({ createdAt }) => <DateText at={createdAt} withTime />,
            },
            {
              key: "way",
              heading: t("export.way"),
              cell: ({ channel, address }) =>
                [t(`way.${channel}` as "way.email"), address].filter(Boolean).join(", "),
            },
            {
              key: "state",
              heading: t("export.state"),
              cell: ({ state }) => t(`state.${state}` as "state.sent"),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** Who opened the contact data, by role and unit. */
export function Opened({ copy }: Props) {
  const { t } = useTranslation(["rights", "domain"]);
  return (
    <Section title={t("export.opened")} lead={t("export.opened-lead")}>
      {copy.opened.length === 0 ? (
        <p>{t("export.none")}</p>
      ) : (
        <DataTable
          caption={t("export.opened")}
          rowKey={({ place }) => place}
          groups={[{ key: "all", rows: numbered(copy.opened) }]}
          columns={[
            {
              key: "who",
              heading: t("export.who"),
              onCard: "title",
              cell: ({ role }) => t(`domain:role.${role}` as "domain:role.counter"),
            },
            { key: "unit", heading: t("export.unit"), cell: ({ unit }) => unit },
            {
              key: "when",
              heading: t("export.when"),
              cell: ({ at }) => <DateText at={at} withTime />,
            },
          ]}
        />
      )}
    </Section>
  );
}

/** What was asked about the data. */
export function Requests({ copy }: Props) {
  const { t } = useTranslation("rights");
  return (
    <Section title={t("export.requests")}>
      {copy.requests.length === 0 ? (
        <p>{t("export.none")}</p>
      ) : (
        <DataTable
          caption={t("export.requests")}
          rowKey={({ number }) => number}
          groups={[{ key: "all", rows: copy.requests }]}
          columns={[
            { key: "number", heading: t("own.number"), cell: ({ number }) => number },
            {
              key: "kind",
              heading: t("list.what"),
              onCard: "title",
              cell: ({ kind }) => t(`kind.${kind}`),
            },
            {
              key: "received",
              heading: t("own.received"),
              cell: ({ receivedOn }) => <DateText on={receivedOn} short />,
            },
            {
              key: "result",
              heading: t("own.result"),
              cell: ({ outcome }) => outcome && t(`outcome.${outcome}`),
            },
          ]}
        />
      )}
    </Section>
  );
}
