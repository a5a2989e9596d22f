import { type Reader, type Transaction, writeClient } from "./database.ts";
import { askRows, writeRows } from "./raw-sql.ts";

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

/** Removes counts whose time has run out. */
export async function deleteExpiredCounts(transaction: Transaction, now: string) {
  await writeClient(transaction).throttle.deleteMany({ where: { resetsAt: { lte: now } } });
}
