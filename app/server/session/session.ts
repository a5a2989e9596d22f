import {
  hasRunOut,
  owesNote,
  type SessionLeft,
  sessionLeft,
  sessionLimits,
} from "#app/domain/sign-in/session-life.ts";
import { later } from "../clock.ts";
import type { Context } from "../context.ts";
import { sameText } from "../keys.ts";
import { findOfficer, type OfficerRow } from "../persistence/people/officer-reading.ts";
import { findSession, openSessionsOf } from "../persistence/people/session-reading.ts";
import {
  deleteSession,
  deleteSessionsOf,
  touchSession,
} from "../persistence/people/session-writing.ts";
import { owesSecondStep } from "./second-step/required-second-step.ts";
import { recordOwnAuditEntry } from "./second-step/second-step.ts";

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
    mark: markOf(context, tokenHash),
    here: tokenHash === own,
  }));
}

/** Ends this session; the history tells whose it was. */
export async function signOut(context: Context, secret: string) {
  const tokenHash = context.keys.tokenHash(secret);
  await context.database.transaction(async (transaction) => {
    const session = await findSession(transaction, tokenHash);
    await deleteSession(transaction, tokenHash);
    if (session)
      await recordOwnAuditEntry(context, transaction, session.officer, "OfficerSignedOut");
  });
}

/** Ends every session of the officer. */
export const signOutEverywhere = (context: Context, officerId: number) =>
  context.database.transaction(async (transaction) => {
    const officer = await findOfficer(transaction, officerId);
    await deleteSessionsOf(transaction, officerId);
    if (officer) await recordOwnAuditEntry(context, transaction, officer, "OfficerSignedOut");
  });

/** A name for a session that opens nothing, by which its owner ends it. */
const markOf = ({ keys }: Context, tokenHash: string) => keys.fingerprint("session", tokenHash);

/** Ends one of the officer's other sessions; false where there is none of this mark. */
export async function endSession(
  context: Context,
  officerId: number,
  { mark, ownToken }: { mark: string; ownToken: string },
): Promise<boolean> {
  const own = context.keys.tokenHash(ownToken);
  return context.database.transaction(async (transaction) => {
    const officer = await findOfficer(transaction, officerId);
    const rows = await openSessionsOf(transaction, officerId, { now: "", seenAfter: "" });
    const found = rows.find(
      ({ tokenHash }) => tokenHash !== own && sameText(markOf(context, tokenHash), mark),
    );
    if (officer === null || found === undefined) return false;
    await deleteSession(transaction, found.tokenHash);
    await recordOwnAuditEntry(context, transaction, officer, "OfficerSignedOut");
    return true;
  });
}
