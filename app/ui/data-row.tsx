import type { Column, RowSelection } from "./data-column.ts";

type Props<Row> = {
  row: Row;
  columns: readonly Column<Row>[];
  selection?: RowSelection<Row> | undefined;
};

const cardRow =
  "max-md:relative max-md:flex max-md:flex-col max-md:gap-1 max-md:rounded-panel max-md:border max-md:border-rule max-md:bg-white max-md:p-4 max-md:shadow-card";

const places = {
  title: "wrap-anywhere max-md:-order-1 max-md:text-base max-md:pr-8 md:min-w-44",
  bare: "max-md:wrap-anywhere",
  line: "max-md:wrap-anywhere",
  hidden: "max-md:hidden",
};

export function DataRow<Row>({ row, columns, selection }: Props<Row>) {
  return (
    <tr className={`border-b border-rule hover:bg-navy-50 has-checked:bg-navy-50 ${cardRow}`}>
      {selection && (
        <td className="p-2 align-top max-md:absolute max-md:top-3 max-md:right-3 max-md:p-0">
          <input
            type="checkbox"
            name={selection.name}
            value={selection.value(row)}
            form={selection.form}
            defaultChecked={selection.chosen?.(row) ?? false}
            aria-label={selection.label(row)}
            className="size-6 accent-navy-700"
          />
        </td>
      )}
      {columns.map((column) => {
        const place = column.onCard ?? "line";
        return (
          <td
            key={column.key}
            className={`px-2 py-3 align-top max-md:block max-md:p-0 ${places[place]} ${column.nowrap ? "md:whitespace-nowrap" : ""} ${column.foreign ? "md:min-w-32 md:wrap-anywhere" : ""} ${column.align === "end" ? "md:text-right" : ""}`}
          >
            {place === "line" && (
              <span aria-hidden="true" className="text-ink-2 md:hidden">
                {column.heading}:{" "}
              </span>
            )}
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}
