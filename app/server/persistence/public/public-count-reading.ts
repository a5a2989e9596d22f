import type { Reader } from "../engine/database.ts";
import { askRows } from "../engine/raw-sql.ts";
import type { CountKind } from "./public-count-writing.ts";

export type PublicCountRow = {
  readonly kind: CountKind;
  readonly code: string;
  readonly label: string;
  readonly count: number;
};

/** Every figure and every choice of the published list with its count; empty ones are left out. */
export async function publicCounts(reader: Reader): Promise<PublicCountRow[]> {
  const rows = await askRows<PublicCountRow>(
    reader,
    `SELECT "kind", "code", "label", "count" FROM "PublicCount" WHERE "count" > 0`,
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
