/** The second step of signing in: set up, checked, renewed, removed. Never a session before it. */

import {
  type RecoveryCode,
  readRecoveryCode,
  recoveryCodeFromBytes,
  recoveryCodesOfSet,
  writtenRecoveryCode,
} from "#app/domain/sign-in/recovery-code.ts";
import { normalForm } from "#app/domain/text/normal-form.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { type OfficerRow, officerActor } from "../../persistence/people/officer-reading.ts";
import { findSecondStep } from "../../persistence/people/second-step-reading.ts";
import {
  putSecondStep,
  replaceRecoveryCodes,
  takeRecoveryCode,
  takeTimeStep,
} from "../../persistence/people/second-step-store.ts";
import { recordAuditEntry } from "../../usecases/custody/record-audit-entry.ts";
import { codeAt, timeSecret, timeStepOf } from "./time-code.ts";

const nonceBytes = 12;
const codeBytes = 24;

const purposeOf = (officerId: number) => `second step of ${officerId}`;

/**
 * The secret that a set-up page shows. Derived from what stands for the open browser, so that
 * loading the page again shows the same one, and nothing is written before the first right code.
 */
export const offeredSecret = (context: Context, officerId: number, browser: string) =>
  timeSecret(
    Buffer.from(context.keys.fingerprint(`offered secret of ${officerId}`, browser), "base64url"),
  );

/** The time step of the code that shows the app is set up, or null. */
export const firstStepOf = (context: Context, secret: string, code: string) =>
  timeStepOf(secret, digitsOf(code), context.clock.now());

/** The code that the officer's app shows now, for the demonstration's page; null without a second step. */
export async function shownCode(context: Context, officerId: number): Promise<string | null> {
  const stored = await findSecondStep(context.database.read, officerId);
  const secret = stored && context.keys.reveal(purposeOf(officerId), stored.sealedSecret);
  return secret ? codeAt(secret, context.clock.now()) : null;
}

const digitsOf = (typed: string) => normalForm(typed, "NFKC").replace(/\D/g, "");

/** Sets the second step up and returns ten recovery codes, as they are written, this once. */
export async function setSecondStep(
  context: Context,
  transaction: Transaction,
  officer: OfficerRow,
  { secret, timeStep }: { secret: string; timeStep: number },
): Promise<string[]> {
  await putSecondStep(transaction, {
    officerId: officer.id,
    sealedSecret: context.keys.conceal(
      purposeOf(officer.id),
      secret,
      context.ids.bytes(nonceBytes),
    ),
    createdAt: context.clock.now(),
    lastUsedStep: timeStep,
  });
  await recordOwnAuditEntry(context, transaction, officer, "SecondStepSet");
  return makeRecoveryCodes(context, transaction, officer.id);
}

/** Ten new recovery codes; the ones before them open nothing any more. */
export async function makeRecoveryCodes(
  context: Context,
  transaction: Transaction,
  officerId: number,
): Promise<string[]> {
  const codes = new Set<RecoveryCode>();
  while (codes.size < recoveryCodesOfSet) {
    const code = recoveryCodeFromBytes(context.ids.bytes(codeBytes));
    if (code !== null) codes.add(code);
  }
  const hashes = [...codes].map((code) => codeHash(context, officerId, code));
  await replaceRecoveryCodes(transaction, officerId, hashes);
  return [...codes].map(writtenRecoveryCode);
}

const codeHash = (context: Context, officerId: number, code: RecoveryCode) =>
  context.keys.fingerprint(`recovery code of ${officerId}`, code);

export type StepKind = "time-code" | "recovery-code";

/**
 * Takes what was typed: a code of the app, each time step once, or a recovery code, each once.
 * Returns which it was, or null. A secret that this key does not open fits no code.
 */
export async function takeStepCode(
  context: Context,
  transaction: Transaction,
  officer: OfficerRow,
  typed: string,
): Promise<StepKind | null> {
  const recovery = readRecoveryCode(typed);
  if (recovery !== null) {
    const hash = codeHash(context, officer.id, recovery);
    if (!(await takeRecoveryCode(transaction, officer.id, hash))) return null;
    await recordOwnAuditEntry(context, transaction, officer, "RecoveryCodeUsed");
    return "recovery-code";
  }
  const stored = await findSecondStep(transaction, officer.id);
  const secret = stored && context.keys.reveal(purposeOf(officer.id), stored.sealedSecret);
  const timeStep = secret ? firstStepOf(context, secret, typed) : null;
  if (timeStep === null) return null;
  return (await takeTimeStep(transaction, officer.id, timeStep)) ? "time-code" : null;
}

type OwnDeed =
  | "SecondStepSet"
  | "SecondStepRemoved"
  | "RecoveryCodesMade"
  | "RecoveryCodeUsed"
  | "OfficerSignedIn"
  | "OfficerProvenAgain"
  | "PasskeyAdded"
  | "PasskeyRemoved"
  | "OfficerSignedOut";

/** History of what officers do with their own account. */
export async function recordOwnAuditEntry(
  context: Context,
  transaction: Transaction,
  officer: OfficerRow,
  type: OwnDeed,
) {
  const actor = officerActor(officer);
  const role = actor.roles[0] ?? "counter";
  await recordAuditEntry(context, transaction, { type, actor, role, facts: {} });
}
