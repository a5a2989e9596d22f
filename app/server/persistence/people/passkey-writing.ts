/** Keys by which officers give their second step. */
import type { Transaction } from "../engine/database.ts";
import { deleteRows, insertRowUnlessTaken, updateRows } from "../engine/raw-sql.ts";
import type { TableRow } from "../engine/tables.ts";

/** Returns false where the key is known already. */
export async function insertPasskey(
  transaction: Transaction,
  key: Omit<TableRow<"Passkey">, "lastUsedAt">,
): Promise<boolean> {
  const ways = { unique: "id", answer: "id" } as const;
  return (await insertRowUnlessTaken(transaction, "Passkey", key, ways)) !== undefined;
}

export async function notePasskeyUse(
  transaction: Transaction,
  id: string,
  use: { readonly counter: number; readonly lastUsedAt: string },
) {
  await updateRows(transaction, "Passkey", use, `"id" = $1`, id);
}

/** Returns false where the officer has no such key. */
export async function deletePasskey(transaction: Transaction, officerId: number, id: string) {
  const own = `"id" = $1 AND "officerId" = $2`;
  return (await deleteRows(transaction, "Passkey", own, id, officerId)) === 1;
}
