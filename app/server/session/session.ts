import { later } from "../clock.ts";
import type { Context } from "../context.ts";
import { findSession, openSessionsOf } from "../persistence/people/session-reading.ts";
import {
  deleteSession,
  deleteSessionsOf,
  touchSession,
} from "../persistence/people/session-writing.ts";
import { owesSecondStep } from "./required-second-step.ts";

const minute = 60_000;
export const idleMilliseconds = 30 * minute;
export const absoluteMilliseconds = 10 * 60 * minute;
const touchEveryMilliseconds = minute;

/**
 * The officer of a session token, or null when it is unknown, idle too long, expired or deactivated,
 * or when a second step has been asked of the role since and is not set up.
 */
export async function officerOfSession(context: Context, secret: string) {
  const now = context.clock.now();
  const tokenHash = context.keys.tokenHash(secret);
  const session = await findSession(context.database.read, tokenHash);
  if (session === null || session.expiresAt <= now || session.officer.deactivatedAt !== null)
    return null;
  if (later(session.lastSeenAt, idleMilliseconds) <= now) return null;
  const { officer } = session;
  if (officer.secondStep === null && (await owesSecondStep(context.database.read, officer)))
    return null;
  if (later(session.lastSeenAt, touchEveryMilliseconds) <= now)
    await context.database.transaction((transaction) => touchSession(transaction, tokenHash, now));
  return officer;
}

/** Where this officer is signed in now; the browser that asks is marked. */
export async function sessionsOf(context: Context, officerId: number, ownToken: string) {
  const now = context.clock.now();
  const seenAfter = later(now, -idleMilliseconds);
  const rows = await openSessionsOf(context.database.read, officerId, { now, seenAfter });
  const own = context.keys.tokenHash(ownToken);
  return rows.map(({ tokenHash, createdAt, lastSeenAt, device }) => ({
    createdAt,
    lastSeenAt,
    device,
    here: tokenHash === own,
  }));
}

export async function signOut(context: Context, secret: string) {
  await context.database.transaction((transaction) =>
    deleteSession(transaction, context.keys.tokenHash(secret)),
  );
}

export async function signOutEverywhere(context: Context, officerId: number) {
  await context.database.transaction((transaction) => deleteSessionsOf(transaction, officerId));
}
