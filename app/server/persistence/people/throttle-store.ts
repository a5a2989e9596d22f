import { type Reader, type Transaction, writeClient } from "../engine/database.ts";
import { askRows, writeRows } from "../engine/raw-sql.ts";

/** How often something was counted under this key in the running window. */
export async function countOf(handle: Reader | Transaction, key: string, now: string) {
  const [row] = await askRows<{ count: number; resetsAt: string }>(
    handle,
    `SELECT "count", "resetsAt" FROM "Throttle" WHERE "key" = $1 AND "resetsAt" > $2`,
    key,
    now,
  );
  return row ?? null;
}

/** Counts once more; a window that has run out begins anew. Answers the new count. */
export async function countOnce(
  transaction: Transaction,
  key: string,
  now: string,
  resetsAt: string,
): Promise<number> {
  const rows = await writeRows<{ count: number | bigint }>(
    transaction,
    `INSERT INTO "Throttle" ("key", "count", "resetsAt") VALUES ($1, 1, $3)
     ON CONFLICT ("key") DO UPDATE SET
       "count" = CASE WHEN "Throttle"."resetsAt" > $2 THEN "Throttle"."count" + 1 ELSE 1 END,
       "resetsAt" = CASE WHEN "Throttle"."resetsAt" > $2 THEN "Throttle"."resetsAt" ELSE $3 END
     RETURNING "count"`,
    key,
    now,
    resetsAt,
  );
  return Number(rows[0]?.count);
}

export type Counted = ReadonlyMap<string, { readonly count: number; readonly resetsAt: string }>;

type CountRow = { key: string; count: number | bigint; resetsAt: string };
const countedOf = (rows: readonly CountRow[]): Counted =>
  new Map(rows.map(({ key, count, resetsAt }) => [key, { count: Number(count), resetsAt }]));

/** How often each of these keys was counted in its running window; keys without one are left out. */
export async function countsOf(handle: Reader | Transaction, keys: readonly string[], now: string) {
  if (keys.length === 0) return countedOf([]);
  const places = keys.map((_key, at) => `$${at + 2}`).join(", ");
  return countedOf(
    await askRows<CountRow>(
      handle,
      `SELECT "key", "count", "resetsAt" FROM "Throttle"
       WHERE "resetsAt" > $1 AND "key" IN (${places})`,
      now,
      ...keys,
    ),
  );
}

/**
 * Counts each key once more, in one statement, and answers the new counts. Always in the same order,
 * so that two writers never wait crosswise. No key may stand there twice.
 */
export async function countEach(
  transaction: Transaction,
  entries: readonly { readonly key: string; readonly resetsAt: string }[],
  now: string,
): Promise<Counted> {
  const ordered = [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
  const rows = ordered.map((_entry, at) => `($${at * 2 + 2}, 1, $${at * 2 + 3})`).join(", ");
  return countedOf(
    await writeRows<CountRow>(
      transaction,
      `INSERT INTO "Throttle" ("key", "count", "resetsAt") VALUES ${rows}
       ON CONFLICT ("key") DO UPDATE SET
         "count" = CASE WHEN "Throttle"."resetsAt" > $1 THEN "Throttle"."count" + 1 ELSE 1 END,
         "resetsAt" = CASE WHEN "Throttle"."resetsAt" > $1
           THEN "Throttle"."resetsAt" ELSE excluded."resetsAt" END
       RETURNING "key", "count", "resetsAt"`,
      now,
      ...ordered.flatMap(({ key, resetsAt }) => [key, resetsAt]),
    ),
  );
}

/** Windows that have run out. */
export async function deleteExpiredCounts(transaction: Transaction, now: string) {
  await writeClient(transaction).throttle.deleteMany({ where: { resetsAt: { lte: now } } });
}

export async function forgetCount(transaction: Transaction, key: string) {
  await writeClient(transaction).throttle.deleteMany({ where: { key } });
}

/** Takes one count back; what was counted in vain leaves no trace. */
export async function countBack(transaction: Transaction, key: string) {
  await writeClient(transaction).throttle.updateMany({
    where: { key, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}

/** Marks something until an instant; a longer mark of another process stays. */
export async function markUntil(transaction: Transaction, key: string, until: string) {
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
