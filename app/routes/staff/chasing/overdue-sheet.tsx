import type { OverdueUnit } from "#app/domain/petition/clocks/overdue.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type OverdueColumn, overdueColumns, useOverdueCells } from "./overdue-columns.ts";

const widths: Readonly<Record<OverdueColumn, string>> = {
  code: "w-[12%]",
  title: "w-[28%]",
  owed: "w-[10%]",
  forwardedOn: "w-[9%]",
  dueOn: "w-[9%]",
  daysLate: "w-[9%]",
  extensions: "w-[8%]",
  returns: "w-[7%]",
  chaseLetters: "w-[8%]",
};

/** The list on paper: a plain table on A4 across, one for each unit. */
export function OverdueSheet({ units }: { units: readonly OverdueUnit[] }) {
  const { t } = useTranslation("office");
  const cells = useOverdueCells();
  return (
    <div className="hidden print:block">
      {units.map(({ unitId, name, heads, lines }) => (
        <table key={unitId} className="mb-5 w-full table-fixed border-collapse text-xs">
          <caption className="mb-1 text-left text-sm font-bold">
            {[name, heads.join(", ")].filter(Boolean).join(" – ")} ({lines.length})
          </caption>
          <thead>
            <tr>
              {overdueColumns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={`border border-black p-1 text-left ${widths[column]}`}
                >
                  {t(`overdue.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.code} className="break-inside-avoid">
                {overdueColumns.map((column) => (
                  <td key={column} className="border border-black p-1 align-top wrap-anywhere">
                    {cells(line)[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
