import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import type { OverdueLine, OverdueUnit } from "#app/domain/petition/clocks/overdue.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import type { Column } from "#app/ui/data-column.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { type OverdueColumn, useOverdueCells } from "./overdue-columns.ts";

/** What is overdue, by unit and those who answer for it. */
export function OverdueTable({
  units,
  caption,
}: {
  units: readonly OverdueUnit[];
  caption: string;
}) {
  const { t } = useTranslation("office");
  return (
    <DataTable<OverdueLine>
      caption={caption}
      columns={useColumns()}
      rowKey={({ code }) => code}
      groups={units.map(({ unitId, name, heads, lines }) => ({
        key: String(unitId),
        heading: (
          <>
            {name} <span className="font-normal text-ink-2">({lines.length})</span>
            <span className="block text-sm font-normal text-ink-2">
              {heads.length > 0 ? heads.join(", ") : t("overdue.no-head")}
            </span>
          </>
        ),
        rows: lines,
      }))}
    />
  );
}

function useColumns(): Column<OverdueLine>[] {
  const { t } = useTranslation(["office", "domain"]);
  const cells = useOverdueCells();
  const href = usePetitionHref();
  const column = (key: OverdueColumn): Column<OverdueLine> => ({
    key,
    heading: t(`overdue.column.${key}`),
    cell: (line) => cells(line)[key],
  });
  const number = (key: OverdueColumn): Column<OverdueLine> => ({ ...column(key), align: "end" });
  return [
    {
      ...column("title"),
      onCard: "title",
      cell: (line) => (
        <>
          <Anchor href={href(line.code)}>{line.title}</Anchor>
          <span className="block text-xs font-normal text-ink-2">
            {[line.code, line.registerNumber].filter(Boolean).join(" · ")}
          </span>
        </>
      ),
    },
    column("owed"),
    { ...column("forwardedOn"), nowrap: true },
    { ...column("dueOn"), nowrap: true },
    {
      ...number("daysLate"),
      cell: ({ daysLate }) => <strong className="text-red">{daysLate}</strong>,
    },
    number("extensions"),
    number("returns"),
    number("chaseLetters"),
  ];
}
