import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { sessionLimits } from "#app/domain/sign-in/session-life.ts";
import { later } from "../clock.ts";
import type { Context } from "../context.ts";
import { token } from "../ids.ts";
import type { Transaction } from "../persistence/engine/database.ts";
import {
  findOfficerByEmail,
  type OfficerRow,
  officerActor,
} from "../persistence/people/officer-reading.ts";
import { secondStepSince } from "../persistence/people/second-step-reading.ts";
import { deleteSession, insertSession } from "../persistence/people/session-writing.ts";
import { sealHalfOpenSession } from "./half-open.ts";
import { browserKnownTo, rememberOfficer } from "./known-browser.ts";
import { passwordFits } from "./password.ts";
import { rememberStep, wasStepDone } from "./second-step/known-step.ts";
import { owesSecondStep } from "./second-step/required-second-step.ts";
import { recordOwnAuditEntry } from "./second-step/second-step.ts";
import {
  beginTry,
  forgetTries,
  signInLimits,
  takeBackTry,
  type WrongTryLimits,
} from "./wrong-tries.ts";

export const sessionTokenBytes = 32;

/** The browser in which someone signs in. */
export type Browser = {
  /** The daily stand-in for its address. */
  readonly visitor: string;
  /** Its cookie of who signed in with it before. */
  readonly known: string | null;
  /** The session that it had until now; signing in anew ends it. */
  readonly session: string | null;
  /** Its cookie of who gave the second step in it today. */
  readonly stepDone: string | null;
  /** Kind of browser and machine, such as `firefox windows`. */
  readonly device: string;
};

/** An open session, and the cookie by which the browser is known from now on. */
export type Opened = {
  readonly token: string;
  readonly known: string;
  /** The cookie by which the second step is asked once a day; null where it was not given now. */
  readonly stepDone: string | null;
  readonly actor: OfficerActor;
};

export type SignInRefusal =
  | { readonly ok: false; readonly reason: "wrong" }
  | { readonly ok: false; readonly reason: "too-many"; readonly minutes: number };

export type SignInAnswer =
  | ({ readonly ok: true; readonly next: "open" } & Opened)
  /** The password was right; what the browser keeps until the second step is done. */
  | { readonly ok: true; readonly next: "code" | "set-up"; readonly half: string }
  | SignInRefusal;

/**
 * Opens a session for the right password, or leads to the second step. Who typed wrongly too often
 * waits; the answer never says whether the account exists.
 */
export async function signIn(
  context: Context,
  { email, password }: { email: string; password: string },
  browser: Browser,
): Promise<SignInAnswer> {
  const officer = await findOfficerByEmail(context.database.read, email.toLowerCase());
  const limits = limitsFor(context, email, officer, browser);
  const minutes = await beginTry(context, limits);
  if (minutes > 0) return { ok: false, reason: "too-many", minutes };
  const active = officer !== null && officer.deactivatedAt === null;
  const fits = await passwordFits(active ? officer.passwordHash : null, password);
  if (!fits || officer === null) return { ok: false, reason: "wrong" };
  return context.database.transaction(async (transaction) => {
    const { next, proven } = await nextStep(context, transaction, officer, browser);
    if (next !== "open") {
      await takeBackTry(transaction, limits);
      return { ok: true, next, half: sealHalfOpenSession(context, officer) };
    }
    const opened = await openSession(context, transaction, officer, browser, { proven });
    return { ok: true, next, ...opened };
  });
}

/** What comes after the password; where today's second step stands for it, nobody has proven himself afresh. */
async function nextStep(
  context: Context,
  transaction: Transaction,
  officer: OfficerRow,
  { stepDone }: Browser,
) {
  const since = await secondStepSince(transaction, officer.id);
  if (since !== null) {
    const isDone = wasStepDone(context, stepDone, officer, since);
    return { next: isDone ? ("open" as const) : ("code" as const), proven: false };
  }
  const owes = await owesSecondStep(transaction, officer);
  return { next: owes ? ("set-up" as const) : ("open" as const), proven: true };
}

export const limitsFor = (
  context: Context,
  email: string,
  officer: OfficerRow | null,
  { visitor, known }: Browser,
): WrongTryLimits =>
  signInLimits(context, {
    email: email.toLowerCase(),
    visitor,
    browser: browserKnownTo(context, known, officer?.id ?? null),
  });

/** After every step that is owed. The wrong tries before it are forgotten. */
export async function openSession(
  context: Context,
  transaction: Transaction,
  officer: OfficerRow,
  browser: Browser,
  { proven, stepGiven = false }: { readonly proven: boolean; readonly stepGiven?: boolean },
): Promise<Opened> {
  const now = context.clock.now();
  const secret = token(context.ids, sessionTokenBytes);
  await forgetTries(transaction, limitsFor(context, officer.email, officer, browser));
  if (browser.session !== null)
    await deleteSession(transaction, context.keys.tokenHash(browser.session));
  await insertSession(transaction, {
    tokenHash: context.keys.tokenHash(secret),
    officerId: officer.id,
    createdAt: now,
    expiresAt: later(now, sessionLimits.absolute),
    device: browser.device,
    provenAt: proven ? now : "",
  });
  await recordOwnAuditEntry(context, transaction, officer, "OfficerSignedIn");
  const known = rememberOfficer(context, browser.known, officer.id);
  const since = stepGiven ? await secondStepSince(transaction, officer.id) : null;
  return {
    token: secret,
    known,
    stepDone: since && rememberStep(context, browser.stepDone, officer, since),
    actor: { ...officerActor(officer), provenAt: proven ? now : "" },
  };
}
