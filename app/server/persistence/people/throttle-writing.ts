import type { Transaction } from "../engine/database.ts";
import { deleteRows, writeRows } from "../engine/raw-sql.ts";
import { pick, returned, writeSelected } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { type Counted, countsByKey } from "./throttle-reading.ts";

/** Counts once more; a window that has run out begins anew. Returns the new count. */
export async function countOnce(
  transaction: Transaction,
  key: string,
  now: string,
  resetsAt: string,
): Promise<number> {
  const [counted] = await writeSelected(
    transaction,
    returned("Throttle", pick(tables.Throttle, "count")),
    `INSERT INTO "Throttle" ("key", "count", "resetsAt") VALUES ($1, 1, $3)
     ON CONFLICT ("key") DO UPDATE SET
       "count" = CASE WHEN "Throttle"."resetsAt" > $2 THEN "Throttle"."count" + 1 ELSE 1 END,
       "resetsAt" = CASE WHEN "Throttle"."resetsAt" > $2 THEN "Throttle"."resetsAt" ELSE $3 END`,
    key,
    now,
    resetsAt,
  );
  if (counted === undefined) throw new Error("nothing was counted");
  return counted.count;
}

/**
 * Counts each key once more, in one statement, and returns the new counts. Always in the same order,
 * so that two writers never wait crosswise. No key may stand there twice.
 */
export async function countEach(
  transaction: Transaction,
  entries: readonly { readonly key: string; readonly resetsAt: string }[],
  now: string,
): Promise<Counted> {
  const ordered = [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
  const rows = ordered.map((_entry, at) => `($${at * 2 + 2}, 1, $${at * 2 + 3})`).join(", ");
  return countsByKey(
    await writeSelected(
      transaction,
      returned("Throttle", pick(tables.Throttle, "key", "count", "resetsAt")),
      `INSERT INTO "Throttle" ("key", "count", "resetsAt") VALUES ${rows}
       ON CONFLICT ("key") DO UPDATE SET
         "count" = CASE WHEN "Throttle"."resetsAt" > $1 THEN "Throttle"."count" + 1 ELSE 1 END,
         "resetsAt" = CASE WHEN "Throttle"."resetsAt" > $1
           THEN "Throttle"."resetsAt" ELSE excluded."resetsAt" END`,
      now,
      ...ordered.flatMap(({ key, resetsAt }) => [key, resetsAt]),
    ),
  );
}

/** Windows that have run out. */
export async function deleteExpiredCounts(transaction: Transaction, now: string) {
  await deleteRows(transaction, "Throttle", `"resetsAt" <= $1`, now);
}

export async function forgetCount(transaction: Transaction, key: string) {
  await deleteRows(transaction, "Throttle", `"key" = $1`, key);
}

/** Takes one count back; what was counted in vain leaves no trace. */
export async function countBack(transaction: Transaction, key: string) {
  await writeRows(
    transaction,
    `UPDATE "Throttle" SET "count" = "count" - 1 WHERE "key" = $1 AND "count" > 0
     RETURNING "count"`,
    key,
  );
}

/**
 * Blocks the key until an instant; a later end that another server process has set stays. The count
 * of such a row says nothing.
 */
export async function blockUntil(transaction: Transaction, key: string, until: string) {
  await writeRows(
    transaction,
    `INSERT INTO "Throttle" ("key", "count", "resetsAt") VALUES ($1, 1, $2)
     ON CONFLICT ("key") DO UPDATE SET "resetsAt" =
       CASE WHEN "Throttle"."resetsAt" > $2 THEN "Throttle"."resetsAt" ELSE $2 END
     RETURNING "count"`,
    key,
    until,
  );
}
