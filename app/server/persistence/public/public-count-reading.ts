import type { Reader } from "../engine/database.ts";
import { askSelected, pick, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import type { CountKind } from "./public-count-writing.ts";

export type PublicCountRow = {
  readonly kind: CountKind;
  readonly code: string;
  readonly label: string;
  readonly count: number;
};

const shown = select("c", pick(tables.PublicCount, "kind", "code", "label", "count"));

/** Every figure and every choice of the published list with its count; empty ones are left out. */
export async function publicCounts(reader: Reader): Promise<PublicCountRow[]> {
  const rows = await askSelected(reader, shown, `FROM "PublicCount" c WHERE c."count" > 0`);
  return rows.map((row) => ({ ...row, kind: row.kind as CountKind }));
}
