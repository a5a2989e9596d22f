/** What a search for senders found, kept under a random number so that no address says who was looked for. */
import type { Transaction } from "../engine/database.ts";
import { deleteRows, insertRow } from "../engine/raw-sql.ts";
import type { TableRow } from "../engine/tables.ts";

export async function keepHits(transaction: Transaction, hits: TableRow<"SenderHits">) {
  await insertRow(transaction, "SenderHits", hits, "idHash");
}

export async function deleteExpiredHits(transaction: Transaction, now: string) {
  await deleteRows(transaction, "SenderHits", `"expiresAt" <= $1`, now);
}
