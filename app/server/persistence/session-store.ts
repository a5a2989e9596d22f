import { type Reader, type Transaction, writeClient } from "./database.ts";
import { sessionRow } from "./native-rows.ts";
import { findOfficer } from "./officer-store.ts";

export async function insertSession(
  transaction: Transaction,
  session: { tokenHash: string; officerId: number; createdAt: string; expiresAt: string },
) {
  await writeClient(transaction).session.create({
    data: { ...session, lastSeenAt: session.createdAt },
  });
}

export async function findSession(handle: Reader | Transaction, tokenHash: string) {
  const session = await sessionRow(handle, tokenHash);
  const officer = session && (await findOfficer(handle, session.officerId));
  return officer && { ...session, officer };
}

export async function touchSession(transaction: Transaction, tokenHash: string, at: string) {
  await writeClient(transaction).session.updateMany({
    where: { tokenHash },
    data: { lastSeenAt: at },
  });
}

export async function deleteSession(transaction: Transaction, tokenHash: string) {
  await writeClient(transaction).session.deleteMany({ where: { tokenHash } });
}

/** Signs an officer out everywhere. */
export async function deleteSessionsOf(transaction: Transaction, officerId: number) {
  await writeClient(transaction).session.deleteMany({ where: { officerId } });
}

/** Signs an officer out everywhere but here. */
export async function deleteOtherSessions(
  transaction: Transaction,
  officerId: number,
  keptTokenHash: string,
) {
  await writeClient(transaction).session.deleteMany({
    where: { officerId, tokenHash: { not: keptTokenHash } },
  });
}

export async function deleteExpiredSessions(transaction: Transaction, now: string) {
  await writeClient(transaction).session.deleteMany({ where: { expiresAt: { lte: now } } });
}
