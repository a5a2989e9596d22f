import type { Reader, Transaction } from "../engine/database.ts";
import { askFirst, askSelected, number, select, selectComputed } from "../engine/selected-rows.ts";
import { type TableRow, tables } from "../engine/tables.ts";

export type AccountChangeRow = TableRow<"AccountChange">;

const change = select("c", tables.AccountChange);

/** The change with this number, whatever became of it, or null. */
export const findAccountChange = (handle: Reader | Transaction, id: number) =>
  askFirst(handle, change, `FROM "AccountChange" c WHERE c."id" = $1`, id);

/** What waits for a second person, the oldest first. */
export const waitingAccountChanges = (handle: Reader | Transaction) =>
  askSelected(handle, change, `FROM "AccountChange" c WHERE c."state" = 'waiting' ORDER BY c."id"`);

const counted = selectComputed({ count: number("COUNT(*)") });

/** Whether any petition has a register number: from then on accounts are given by two. */
export async function hasRegisteredPetition(handle: Reader | Transaction): Promise<boolean> {
  const row = await askFirst(
    handle,
    counted,
    `FROM (SELECT 1 AS "one" FROM "Petition" WHERE "registerNumber" IS NOT NULL LIMIT 1) p`,
  );
  return (row?.count ?? 0) > 0;
}
