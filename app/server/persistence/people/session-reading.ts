import type { Reader, Transaction } from "../engine/database.ts";
import { askFirst, askSelected, pick, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { sessionRow } from "../petition/native-rows.ts";
import { findOfficer } from "./officer-reading.ts";

const secondStepHolder = select("s", pick(tables.SecondStep, "officerId"));

/** The session of this token with its officer, or null. */
export async function findSession(handle: Reader | Transaction, tokenHash: string) {
  const session = await sessionRow(handle, tokenHash);
  const officer = session && (await findOfficer(handle, session.officerId));
  if (!officer) return null;
  const secondStep = await askFirst(
    handle,
    secondStepHolder,
    `FROM "SecondStep" s WHERE s."officerId" = $1`,
    officer.id,
  );
  return { ...session, officer: { ...officer, secondStep } };
}

const session = select("s", tables.Session);

/** The sessions of an officer that are still open, the last used first. */
export const openSessionsOf = (
  handle: Reader | Transaction,
  officerId: number,
  { now, seenAfter }: { now: string; seenAfter: string },
) =>
  askSelected(
    handle,
    session,
    `FROM "Session" s
     WHERE s."officerId" = $1 AND s."expiresAt" > $2 AND s."lastSeenAt" > $3
     ORDER BY s."lastSeenAt" DESC, s."createdAt" DESC`,
    officerId,
    now,
    seenAfter,
  );
