import { Fragment, type ReactNode } from "react";
import type { Column, RowSelection } from "./data-column.ts";
import { DataRow } from "./data-row.tsx";
import { SortHeading } from "./sort-heading.tsx";

export type RowGroup<Row> = {
  key: string;
  heading?: ReactNode;
  rows: readonly Row[];
};

export type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  groups: readonly RowGroup<Row>[];
  rowKey: (row: Row) => string | number;
  selection?: RowSelection<Row>;
};

/** A table that becomes a list of cards under 768 px. One set of controls: no cell is there twice. */
export function DataTable<Row>({
  caption,
  columns,
  groups,
  rowKey,
  selection,
}: DataTableProps<Row>) {
  return (
    <div className="md:overflow-x-auto md:rounded-panel md:border md:border-rule md:bg-white md:px-3 md:pt-2 md:shadow-card print:border-0 print:shadow-none">
      <table className="w-full border-collapse text-sm max-md:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="max-md:sr-only">
          <tr className="border-b-2 border-navy-900 text-left">
            {selection && (
              <th scope="col" className="w-10 p-2">
                <span className="sr-only">{selection.heading}</span>
              </th>
            )}
            {columns.map((column) => (
              <SortHeading
                key={column.key}
                heading={column.heading}
                sort={column.sort}
                align={column.align}
              />
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key} className="max-md:grid max-md:gap-3">
            {group.heading && (
              <tr className="max-md:block">
                <th
                  scope="rowgroup"
                  colSpan={columns.length + (selection ? 1 : 0)}
                  className="px-2 pt-6 pb-1.5 text-left text-base font-bold text-navy-900 max-md:block max-md:px-0 md:border-b md:border-rule"
                >
                  {group.heading}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <Fragment key={rowKey(row)}>
                <DataRow row={row} columns={columns} selection={selection} />
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
