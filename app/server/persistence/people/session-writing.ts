import type { Transaction } from "../engine/database.ts";
import { deleteRows, insertRow, updateRows } from "../engine/raw-sql.ts";

export async function insertSession(
  transaction: Transaction,
  session: {
    tokenHash: string;
    officerId: number;
    createdAt: string;
    expiresAt: string;
    device: string;
    provenAt: string;
  },
) {
  const row = { ...session, lastSeenAt: session.createdAt };
  await insertRow(transaction, "Session", row, "tokenHash");
}

/** The person has proven again who he is: the session goes on under another token. */
export async function renewSession(
  transaction: Transaction,
  tokenHash: string,
  renewed: { readonly tokenHash: string; readonly provenAt: string },
) {
  const change = { ...renewed, lastSeenAt: renewed.provenAt };
  return (await updateRows(transaction, "Session", change, `"tokenHash" = $1`, tokenHash)) === 1;
}

export async function touchSession(transaction: Transaction, tokenHash: string, at: string) {
  await updateRows(transaction, "Session", { lastSeenAt: at }, `"tokenHash" = $1`, tokenHash);
}

export async function deleteSession(transaction: Transaction, tokenHash: string) {
  await deleteRows(transaction, "Session", `"tokenHash" = $1`, tokenHash);
}

/** Signs an officer out everywhere. */
export async function deleteSessionsOf(transaction: Transaction, officerId: number) {
  await deleteRows(transaction, "Session", `"officerId" = $1`, officerId);
}

/** Signs an officer out everywhere but here. */
export async function deleteOtherSessions(
  transaction: Transaction,
  officerId: number,
  keptTokenHash: string,
) {
  const others = `"officerId" = $1 AND "tokenHash" <> $2`;
  await deleteRows(transaction, "Session", others, officerId, keptTokenHash);
}

export async function deleteExpiredSessions(transaction: Transaction, now: string) {
  await deleteRows(transaction, "Session", `"expiresAt" <= $1`, now);
}
