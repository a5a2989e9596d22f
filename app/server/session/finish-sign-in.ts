/** The second page of signing in: a code where a second step stands, its set-up where it is owed. */

import type { Context } from "../context.ts";
import type { OfficerRow } from "../persistence/people/officer-reading.ts";
import { findSecondStep } from "../persistence/people/second-step-reading.ts";
import { halfOpenOfficer } from "./half-open.ts";
import { type KeyAnswer, takePasskey } from "./second-step/passkey.ts";
import { owesSecondStep } from "./second-step/required-second-step.ts";
import {
  firstStepOf,
  offeredSecret,
  setSecondStep,
  takeStepCode,
} from "./second-step/second-step.ts";
import {
  type Browser,
  limitsFor,
  type Opened,
  openSession,
  type SignInRefusal,
} from "./sign-in.ts";
import { beginTry } from "./wrong-tries.ts";

export type HalfOpen = { readonly officer: OfficerRow; readonly owes: "code" | "set-up" };

/** Who stands between the two steps, and what is owed; null when the cookie has run out. */
export async function whoIsHalfOpen(
  context: Context,
  sealed: string | null,
): Promise<HalfOpen | null> {
  const officer = await halfOpenOfficer(context, sealed);
  if (officer === null) return null;
  if (await findSecondStep(context.database.read, officer.id)) return { officer, owes: "code" };
  const owes = await owesSecondStep(context.database.read, officer);
  return owes ? { officer, owes: "set-up" } : null;
}

type Answer = ({ readonly ok: true } & Opened) | SignInRefusal;

/** Opens the session for a right code. Wrong ones count as wrong passwords do. */
export async function signInWithCode(
  context: Context,
  officer: OfficerRow,
  typed: string,
  browser: Browser,
): Promise<Answer> {
  const minutes = await beginTry(context, limitsFor(context, officer.email, officer, browser));
  if (minutes > 0) return { ok: false, reason: "too-many", minutes };
  return context.database.transaction(async (transaction) => {
    const taken = await takeStepCode(context, transaction, officer, typed);
    if (taken === null) return { ok: false, reason: "wrong" };
    const given = { proven: true, stepGiven: true };
    return { ok: true, ...(await openSession(context, transaction, officer, browser, given)) };
  });
}

/** Opens the session for the right answer of one of the officer's passkeys, as a code does. */
export async function signInWithPasskey(
  context: Context,
  officer: OfficerRow,
  answer: KeyAnswer,
  browser: Browser,
  publicUrl: string,
): Promise<Answer> {
  const minutes = await beginTry(context, limitsFor(context, officer.email, officer, browser));
  if (minutes > 0) return { ok: false, reason: "too-many", minutes };
  return context.database.transaction(async (transaction) => {
    if (!(await takePasskey(context, transaction, officer, answer, publicUrl)))
      return { ok: false, reason: "wrong" };
    const given = { proven: true, stepGiven: true };
    return { ok: true, ...(await openSession(context, transaction, officer, browser, given)) };
  });
}

/** The secret that the set-up page of this half-open browser shows. */
export const secretOnOffer = (context: Context, officer: OfficerRow, sealed: string) =>
  offeredSecret(context, officer.id, sealed);

/** Sets the owed second step up with its first code, and only then opens the session. */
export async function setUpAndSignIn(
  context: Context,
  { officer, sealed }: { officer: OfficerRow; sealed: string },
  typed: string,
  browser: Browser,
): Promise<({ readonly ok: true; readonly recoveryCodes: string[] } & Opened) | SignInRefusal> {
  const limits = limitsFor(context, officer.email, officer, browser);
  const minutes = await beginTry(context, limits);
  if (minutes > 0) return { ok: false, reason: "too-many", minutes };
  const secret = secretOnOffer(context, officer, sealed);
  const timeStep = firstStepOf(context, secret, typed);
  if (timeStep === null) return { ok: false, reason: "wrong" };
  return context.database.transaction(async (transaction) => {
    // Two browsers may set up at once: the first one decides, the other asks for its code.
    if (await findSecondStep(transaction, officer.id)) return { ok: false, reason: "wrong" };
    const recoveryCodes = await setSecondStep(context, transaction, officer, { secret, timeStep });
    const given = { proven: true, stepGiven: true };
    const opened = await openSession(context, transaction, officer, browser, given);
    return { ok: true, recoveryCodes, ...opened };
  });
}
