import { addresses, addressOf } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { EndedAgency } from "#app/server/queries/staff/succession.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";

/** Agencies that were ended or merged, each with what waits to be passed on. */
export function EndedAgencies({ agencies }: { agencies: readonly EndedAgency[] }) {
  const { t } = useTranslation("office");
  return (
    <DataTable<EndedAgency>
      caption={t("succession.agencies")}
      rowKey={({ agencyId }) => agencyId}
      groups={[{ key: "all", rows: agencies }]}
      columns={[
        { key: "name", heading: t("chase.agency"), onCard: "title", cell: ({ name }) => name },
        {
          key: "ended",
          heading: t("succession.ended-on"),
          cell: ({ endedOn }) => <DateText on={endedOn} short />,
        },
        {
          key: "count",
          heading: t("chase.count"),
          align: "end",
          cell: ({ count }) => <strong>{count}</strong>,
        },
        {
          key: "successor",
          heading: t("succession.successor"),
          cell: ({ successor }) => successor ?? t("succession.none-entered"),
        },
        {
          key: "act",
          heading: t("chase.act"),
          onCard: "bare",
          cell: ({ agencyId, name }) => (
            <LinkButton
              href={addressOf(addresses.office.succession, { agencyId })}
              variant="secondary"
              compact
            >
              {t("succession.title")}
              <span className="sr-only"> – {name}</span>
            </LinkButton>
          ),
        },
      ]}
    />
  );
}
