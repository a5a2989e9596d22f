import type { ReactNode } from "react";
import type { SortState } from "./sort-heading.tsx";

export type Column<Row> = {
  key: string;
  heading: string;
  cell: (row: Row) => ReactNode;
  sort?: SortState;
  /** `end` for numbers. */
  align?: "end";
  nowrap?: boolean;
  /** Holds what strangers write: a word without a blank breaks in its cell. */
  foreign?: boolean;
  /** Place on a phone's card: title first and without its heading, hidden, or a line (default). */
  onCard?: "title" | "bare" | "line" | "hidden";
};

export type RowSelection<Row> = {
  name: string;
  heading: string;
  value: (row: Row) => string;
  /** Names the row for those who do not see it. */
  label: (row: Row) => string;
  /** Rows that come ticked, such as after a refused form. */
  chosen?: (row: Row) => boolean;
  /** Id of the form that acts on the chosen rows, where the table stands outside it. */
  form?: string;
};
