import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { later } from "../clock.ts";
import { token } from "../ids.ts";
import { findOfficerByEmail, officerActor } from "../persistence/officer-store.ts";
import {
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  touchSession,
} from "../persistence/session-store.ts";
import { countOf, countOnce, forgetCount } from "../persistence/throttle-store.ts";
import type { Context } from "../usecases/context.ts";
import { recordDeed } from "../usecases/record-deed.ts";
import { passwordFits } from "./password.ts";

const minute = 60_000;
export const idleMilliseconds = 30 * minute;
export const absoluteMilliseconds = 10 * 60 * minute;
export const wrongPasswordsAllowed = 5;
export const waitMilliseconds = 15 * minute;
const touchEveryMilliseconds = minute;
const sessionTokenBytes = 32;

export type SignInAnswer =
  | { readonly ok: true; readonly token: string; readonly actor: OfficerActor }
  | { readonly ok: false; readonly reason: "wrong" | "too-many"; readonly retryAt: string };

/**
 * Opens a session for the right password. Five wrong ones for one account make it wait; the answer
 * never says whether the account exists.
 */
export async function signIn(
  context: Context,
  { email, password }: { email: string; password: string },
): Promise<SignInAnswer> {
  const now = context.clock.now();
  const key = context.keys.fingerprint("sign-in", email.toLowerCase());
  const counted = await countOf(context.database.read, key, now);
  if (counted && counted.count >= wrongPasswordsAllowed)
    return { ok: false, reason: "too-many", retryAt: counted.resetsAt };
  const officer = await findOfficerByEmail(context.database.read, email.toLowerCase());
  const active = officer !== null && officer.deactivatedAt === null;
  const fits = await passwordFits(active ? officer.passwordHash : null, password);
  if (!fits || officer === null) {
    const resetsAt = later(now, waitMilliseconds);
    await context.database.transaction((transaction) => countOnce(transaction, key, now, resetsAt));
    return { ok: false, reason: "wrong", retryAt: resetsAt };
  }
  const secret = token(context.ids, sessionTokenBytes);
  const expiresAt = later(now, absoluteMilliseconds);
  await context.database.transaction(async (transaction) => {
    await forgetCount(transaction, key);
    await insertSession(transaction, {
      tokenHash: context.keys.tokenHash(secret),
      officerId: officer.id,
      createdAt: now,
      expiresAt,
    });
    const actor = officerActor(officer);
    const role = actor.roles[0] ?? "counter";
    await recordDeed(context, transaction, { type: "OfficerSignedIn", actor, role, facts: {} });
  });
  return { ok: true, token: secret, actor: officerActor(officer) };
}

/** The officer of a session token, or null when it is unknown, idle too long, expired or deactivated. */
export async function officerOfSession(context: Context, secret: string) {
  const now = context.clock.now();
  const tokenHash = context.keys.tokenHash(secret);
  const session = await findSession(context.database.read, tokenHash);
  if (session === null || session.expiresAt <= now || session.officer.deactivatedAt !== null)
    return null;
  if (later(session.lastSeenAt, idleMilliseconds) <= now) return null;
  if (later(session.lastSeenAt, touchEveryMilliseconds) <= now)
    await context.database.transaction((transaction) => touchSession(transaction, tokenHash, now));
  return session.officer;
}

export async function signOut(context: Context, secret: string) {
  await context.database.transaction((transaction) =>
    deleteSession(transaction, context.keys.tokenHash(secret)),
  );
}

export async function signOutEverywhere(context: Context, officerId: number) {
  await context.database.transaction((transaction) => deleteSessionsOf(transaction, officerId));
}
