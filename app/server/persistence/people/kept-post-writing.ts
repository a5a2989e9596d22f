/** Forms that were sent when their session had just ended. */
import type { Transaction } from "../engine/database.ts";
import { deleteRows, insertRow } from "../engine/raw-sql.ts";
import type { TableRow } from "../engine/tables.ts";

/** One for each session: a later one takes the place of the one before. */
export async function insertKeptPost(transaction: Transaction, post: TableRow<"KeptPost">) {
  await deleteRows(transaction, "KeptPost", `"sessionHash" = $1`, post.sessionHash);
  await insertRow(transaction, "KeptPost", post, "sessionHash");
}

export async function deleteKeptPost(
  transaction: Transaction,
  { sessionHash, officerId }: { sessionHash: string; officerId: number },
) {
  const own = `"sessionHash" = $1 AND "officerId" = $2`;
  await deleteRows(transaction, "KeptPost", own, sessionHash, officerId);
}

export async function deleteExpiredPosts(transaction: Transaction, now: string) {
  await deleteRows(transaction, "KeptPost", `"expiresAt" <= $1`, now);
}
