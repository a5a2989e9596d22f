import { type Reader, readClient, type Transaction, writeClient } from "./database.ts";
import { writeRows } from "./raw-sql.ts";

/** How often something was counted under this key in the running window. */
export async function countOf(handle: Reader | Transaction, key: string, now: string) {
  const row = await readClient(handle).throttle.findUnique({ where: { key } });
  return row && row.resetsAt > now ? { count: row.count, resetsAt: row.resetsAt } : null;
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

/** How often each of these keys was counted in its running window; keys without one are left out. */
export async function countsOf(handle: Reader | Transaction, keys: readonly string[], now: string) {
  const rows = await readClient(handle).throttle.findMany({
    where: { key: { in: [...keys] }, resetsAt: { gt: now } },
  });
  return new Map(rows.map((row) => [row.key, { count: row.count, resetsAt: row.resetsAt }]));
}

/** Counts each key once more. Always in the same order, so that two writers never wait crosswise. */
export async function countEach(
  transaction: Transaction,
  entries: readonly { readonly key: string; readonly resetsAt: string }[],
  now: string,
) {
  for (const { key, resetsAt } of [...entries].sort((a, b) => (a.key < b.key ? -1 : 1)))
    await countOnce(transaction, key, now, resetsAt);
}

/** Windows that have run out. */
export async function deleteExpiredCounts(transaction: Transaction, now: string) {
  await writeClient(transaction).throttle.deleteMany({ where: { resetsAt: { lte: now } } });
}

export async function forgetCount(transaction: Transaction, key: string) {
  await writeClient(transaction).throttle.deleteMany({ where: { key } });
}
