import type { Json } from "../engine/canonical-json.ts";
import type { Reader } from "../engine/database.ts";
import { askSelected, pick, select, text } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import type { RecountCause } from "./recount-store.ts";

const asked = select("r", pick(tables.Recount, "id", "cause"));

/** Those that are still to be done, the oldest first. */
export async function undoneRecounts(reader: Reader) {
  const rows = await askSelected(
    reader,
    asked,
    `FROM "Recount" r WHERE r."doneAt" IS NULL ORDER BY r."id"`,
  );
  return rows.map(({ id, cause }) => ({ id, cause: cause as RecountCause }));
}

const recount = select("r", tables.Recount, { askedBy: text(`COALESCE(o."displayName", '')`) });

/** The newest first, with who asked for each. */
export async function recentRecounts(reader: Reader, atMost: number) {
  const rows = await askSelected(
    reader,
    recount,
    `FROM "Recount" r LEFT JOIN "Officer" o ON o."id" = r."askedById"
     ORDER BY r."id" DESC LIMIT $1`,
    atMost,
  );
  return rows.map(({ cause, detail, askedById: _askedById, ...row }) => ({
    ...row,
    cause: cause as RecountCause,
    detail: JSON.parse(detail) as { readonly [name: string]: Json },
  }));
}
