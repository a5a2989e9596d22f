import {
  hasRunOut,
  owesNote,
  type SessionLeft,
  sessionLeft,
  sessionLimits,
} from "#app/domain/sign-in/session-life.ts";
import { later } from "../clock.ts";
import type { Context } from "../context.ts";
import type { OfficerRow } from "../persistence/people/officer-reading.ts";
import { findSession, openSessionsOf } from "../persistence/people/session-reading.ts";
import {
  deleteSession,
  deleteSessionsOf,
  touchSession,
} from "../persistence/people/session-writing.ts";
import { owesSecondStep } from "./required-second-step.ts";

/** An open session: whose it is, and how long it goes on. */
export type OpenSession = {
  readonly officer: OfficerRow;
  readonly left: SessionLeft;
  /** When password and second step were last given in it; empty where that is not known. */
  readonly provenAt: string;
};

/**
 * The session of a token, or null when it is unknown, idle too long, expired or deactivated, or when
 * a second step has been asked of the role since and is not set up. Looking does not prolong it.
 */
export async function lookAtSession(context: Context, secret: string) {
  const now = context.clock.now();
  const session = await findSession(context.database.read, context.keys.tokenHash(secret));
  if (session === null || hasRunOut(session, now)) return null;
  const { officer } = session;
  if (officer.deactivatedAt !== null) return null;
  if (officer.secondStep === null && (await owesSecondStep(context.database.read, officer)))
    return null;
  return { ...session, left: sessionLeft(session, now) };
}

/** The same by somebody who is at work, which begins the idle time anew. */
export async function openSessionOf(context: Context, secret: string): Promise<OpenSession | null> {
  const session = await lookAtSession(context, secret);
  if (session === null) return null;
  const { officer, left, tokenHash, provenAt } = session;
  const now = context.clock.now();
  if (!owesNote(session, now)) return { officer, left, provenAt };
  await context.database.transaction((transaction) => touchSession(transaction, tokenHash, now));
  return { officer, left: { ...left, idle: sessionLimits.idle }, provenAt };
}

/** Where this officer is signed in now; the browser that asks is marked. */
export async function sessionsOf(context: Context, officerId: number, ownToken: string) {
  const now = context.clock.now();
  const seenAfter = later(now, -sessionLimits.idle);
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
