import type { Reader, Transaction } from "../engine/database.ts";
import {
  askFirst,
  askSelected,
  pick,
  placesFor,
  type SelectedRow,
  select,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const counter = select("t", pick(tables.Throttle, "key", "count", "resetsAt"));

/** How often something was counted under this key in the running window. */
export const countOf = (handle: Reader | Transaction, key: string, now: string) =>
  askFirst(handle, counter, `FROM "Throttle" t WHERE t."key" = $1 AND t."resetsAt" > $2`, key, now);

export type Counted = ReadonlyMap<string, { readonly count: number; readonly resetsAt: string }>;

type CountRow = SelectedRow<typeof counter>;

/** Counts by their keys. */
export const countsByKey = (rows: readonly CountRow[]): Counted =>
  new Map(rows.map(({ key, count, resetsAt }) => [key, { count, resetsAt }]));

/** How often each of these keys was counted in its running window; keys without one are left out. */
export async function countsOf(handle: Reader | Transaction, keys: readonly string[], now: string) {
  if (keys.length === 0) return countsByKey([]);
  return countsByKey(
    await askSelected(
      handle,
      counter,
      `FROM "Throttle" t WHERE t."resetsAt" > $1 AND t."key" IN (${placesFor(keys, 2)})`,
      now,
      ...keys,
    ),
  );
}
