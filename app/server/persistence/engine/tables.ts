/** Every table that SQL reads or writes by hand, with its columns. */

import { petitionTables } from "../petition/petition-tables.ts";
import { publicTables } from "../public/public-tables.ts";
import { rightsTables } from "../rights/rights-tables.ts";
import { officeTables } from "../work/office-tables.ts";
import { workTables } from "../work/work-tables.ts";
import type { RowOf } from "./column-kinds.ts";

export const tables = {
  ...petitionTables,
  ...officeTables,
  ...workTables,
  ...publicTables,
  ...rightsTables,
};

export type TableName = keyof typeof tables;
/** A whole row of a table. */
export type TableRow<T extends TableName> = RowOf<(typeof tables)[T]>;
