import type { Reader, Transaction } from "../engine/database.ts";
import { askRows } from "../engine/raw-sql.ts";

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

export type Counted = ReadonlyMap<string, { readonly count: number; readonly resetsAt: string }>;

export type CountRow = { key: string; count: number | bigint; resetsAt: string };
/** Counts by their keys. */
export const countedOf = (rows: readonly CountRow[]): Counted =>
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
