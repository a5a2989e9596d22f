import { withQuery } from "#app/addresses.ts";
import { useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { FigureLine, FiguresPage } from "#app/server/queries/inside/division-figures.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import type { Column } from "#app/ui/data-column.ts";
import { DataTable } from "#app/ui/data-table.tsx";

type Props = { figures: FiguresPage; agency: boolean };
type Row = FigureLine & { readonly isTotal: boolean };

/** A line for each division, one for what was given to none, and the sum. */
export function FigureTable({ figures, agency }: Props) {
  const { t } = useTranslation("office");
  const columns = useColumns(agency);
  const total: Row = { ...figures.total, divisionId: null, name: null, isTotal: true };
  return (
    <DataTable<Row>
      caption={t("divisions.title")}
      rowKey={({ divisionId, isTotal }) => (isTotal ? "total" : (divisionId ?? "none"))}
      groups={[
        {
          key: "divisions",
          rows: [...figures.lines.map((line) => ({ ...line, isTotal: false })), total],
        },
      ]}
      columns={columns}
    />
  );
}

function useColumns(agency: boolean): Column<Row>[] {
  const { t } = useTranslation("office");
  const count = (
    key: "given" | "open" | "innerLate" | "inTime" | "late",
    heading: string,
  ): Column<Row> => ({
    key,
    heading,
    align: "end",
    cell: (row) => <Figure row={row} figure={key} agency={agency} />,
  });
  return [
    { key: "name", heading: t("divisions.division"), onCard: "title", cell: nameCell },
    count("given", t("divisions.given")),
    count("open", t("divisions.open")),
    count("innerLate", t("divisions.inner-late")),
    count("inTime", t("divisions.in-time")),
    count("late", t("divisions.late")),
    {
      key: "median",
      heading: t("divisions.median"),
      align: "end",
      cell: (row) => <Median days={row.medianDays} />,
    },
  ];
}

const nameCell = (row: Row) => <Name row={row} />;

function Name({ row: { name, isTotal } }: { row: Row }) {
  const { t } = useTranslation("office");
  if (isTotal) return <strong>{t("divisions.total")}</strong>;
  return name ?? <span className="text-ink-2">{t("divisions.none")}</span>;
}

function Median({ days }: { days: number | null }) {
  const { t, i18n } = useTranslation("office");
  if (days === null) return <span className="text-ink-2">{t("divisions.nothing-answered")}</span>;
  return <span className="tabular-nums">{days.toLocaleString(i18n.language)}</span>;
}

type FigureProps = {
  row: Row;
  figure: "given" | "open" | "innerLate" | "inTime" | "late";
  agency: boolean;
};

/** What stands in a list of today leads to it. */
function Figure({ row, figure, agency }: FigureProps) {
  const { i18n } = useTranslation("office");
  const { base } = useStaffPlace();
  const value = row[figure];
  const words = value.toLocaleString(i18n.language);
  const alarm = value > 0 && (figure === "late" || figure === "innerLate");
  const look = `tabular-nums ${alarm ? "font-bold text-red" : ""} ${row.isTotal ? "font-bold" : ""}`;
  const queue = listOf(figure, agency);
  if (queue === null || value === 0) return <span className={look}>{words}</span>;
  const division = row.isTotal ? null : (row.divisionId ?? 0);
  return (
    <Anchor href={withQuery(base, { queue, division })} className={look}>
      {words}
    </Anchor>
  );
}

function listOf(figure: FigureProps["figure"], agency: boolean) {
  if (figure === "open") return agency ? "handling-open" : null;
  if (figure === "innerLate") return agency ? "handling-inner-late" : "inner-late";
  return null;
}
