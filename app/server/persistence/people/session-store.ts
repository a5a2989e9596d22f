import { type Reader, readClient, type Transaction, writeClient } from "../engine/database.ts";
import { askRows } from "../engine/raw-sql.ts";
import { sessionRow } from "../petition/native-rows.ts";
import { findOfficer } from "./officer-store.ts";

export async function insertSession(
  transaction: Transaction,
  session: {
    tokenHash: string;
    officerId: number;
    createdAt: string;
    expiresAt: string;
    device: string;
  },
) {
  await writeClient(transaction).session.create({
    data: { ...session, lastSeenAt: session.createdAt },
  });
}

export async function findSession(handle: Reader | Transaction, tokenHash: string) {
  const session = await sessionRow(handle, tokenHash);
  const officer = session && (await findOfficer(handle, session.officerId));
  if (!officer) return null;
  const [secondStep] = await askRows<{ officerId: number }>(
    handle,
    `SELECT "officerId" FROM "SecondStep" WHERE "officerId" = $1`,
    officer.id,
  );
  return { ...session, officer: { ...officer, secondStep: secondStep ?? null } };
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

/** The sessions of an officer that are still open, the last used first. */
export async function openSessionsOf(
  handle: Reader | Transaction,
  officerId: number,
  { now, seenAfter }: { now: string; seenAfter: string },
) {
  return readClient(handle).session.findMany({
    where: { officerId, expiresAt: { gt: now }, lastSeenAt: { gt: seenAfter } },
    orderBy: [{ lastSeenAt: "desc" }, { createdAt: "desc" }],
  });
}
