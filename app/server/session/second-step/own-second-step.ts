/** What officers do with their own second step once they are signed in. */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findOfficer, type OfficerRow } from "../../persistence/people/officer-reading.ts";
import {
  countRecoveryCodes,
  findSecondStep,
} from "../../persistence/people/second-step-reading.ts";
import { deleteSecondStep } from "../../persistence/people/second-step-store.ts";
import { deleteOtherSessions } from "../../persistence/people/session-writing.ts";
import { passwordFits } from "../password.ts";
import { beginTry, forgetTries, reauthenticationLimits } from "../wrong-tries.ts";
import { owesSecondStep } from "./required-second-step.ts";
import {
  firstStepOf,
  makeRecoveryCodes,
  offeredSecret,
  recordOwnAuditEntry,
  setSecondStep,
  takeStepCode,
} from "./second-step.ts";

export type OwnSecondStep =
  | { readonly on: false; readonly email: string; readonly secret: string }
  | {
      readonly on: true;
      readonly since: string;
      readonly codesLeft: number;
      /** One of the roles must have it, so it cannot be removed. */
      readonly required: boolean;
    };

/** How it stands with the officer's own second step; the secret on offer where there is none. */
export async function ownSecondStep(
  context: Context,
  actor: OfficerActor,
  sessionToken: string,
): Promise<OwnSecondStep | null> {
  const officer = await findOfficer(context.database.read, actor.officerId);
  if (officer === null) return null;
  const stored = await findSecondStep(context.database.read, officer.id);
  if (stored === null) {
    const secret = offeredHere(context, officer, sessionToken);
    return { on: false, email: officer.email, secret };
  }
  return {
    on: true,
    since: stored.createdAt,
    codesLeft: await countRecoveryCodes(context.database.read, officer.id),
    required: await owesSecondStep(context.database.read, officer),
  };
}

const offeredHere = (context: Context, officer: OfficerRow, sessionToken: string) =>
  offeredSecret(context, officer.id, context.keys.tokenHash(sessionToken));

export type OwnStepAnswer =
  | { readonly ok: true; readonly recoveryCodes: readonly string[] }
  | { readonly ok: false; readonly reason: "wrong" }
  | { readonly ok: false; readonly reason: "too-many"; readonly minutes: number };

/**
 * Sets it up with a first code; every other session ends. The password is asked again, so that who
 * finds an open browser cannot lock its owner out.
 */
export async function setUpOwnSecondStep(
  context: Context,
  actor: OfficerActor,
  sessionToken: string,
  { code, current }: { code: string; current: string },
): Promise<OwnStepAnswer> {
  const asking = await findOfficer(context.database.read, actor.officerId);
  // Hashing takes long, so it is done before the transaction; the try is counted there.
  const fits = await passwordFits(asking?.passwordHash ?? null, current);
  return attemptChange(context, actor, async (transaction, officer) => {
    if (!fits || (await findSecondStep(transaction, officer.id))) return null;
    const secret = offeredHere(context, officer, sessionToken);
    const timeStep = firstStepOf(context, secret, code);
    if (timeStep === null) return null;
    await deleteOtherSessions(transaction, officer.id, context.keys.tokenHash(sessionToken));
    return setSecondStep(context, transaction, officer, { secret, timeStep });
  });
}

/** New recovery codes, for a code. */
export const renewRecoveryCodes = (context: Context, actor: OfficerActor, typed: string) =>
  attemptChange(context, actor, async (transaction, officer) => {
    if ((await takeStepCode(context, transaction, officer, typed)) === null) return null;
    await recordOwnAuditEntry(context, transaction, officer, "RecoveryCodesMade");
    return makeRecoveryCodes(context, transaction, officer.id);
  });

/** Removes the second step, for a code, where no role demands it. */
export const removeOwnSecondStep = (context: Context, actor: OfficerActor, typed: string) =>
  attemptChange(context, actor, async (transaction, officer) => {
    if (await owesSecondStep(transaction, officer)) return null;
    if ((await takeStepCode(context, transaction, officer, typed)) === null) return null;
    await deleteSecondStep(transaction, officer.id);
    await recordOwnAuditEntry(context, transaction, officer, "SecondStepRemoved");
    return [];
  });

/** A wrong password or code of somebody signed in makes them wait, as one at sign-in does. */
async function attemptChange(
  context: Context,
  actor: OfficerActor,
  work: (transaction: Transaction, officer: OfficerRow) => Promise<readonly string[] | null>,
): Promise<OwnStepAnswer> {
  const officer = await findOfficer(context.database.read, actor.officerId);
  if (officer === null) return { ok: false, reason: "wrong" };
  const limits = reauthenticationLimits(context, officer.email);
  const minutes = await beginTry(context, limits);
  if (minutes > 0) return { ok: false, reason: "too-many", minutes };
  return context.database.transaction(async (transaction) => {
    const recoveryCodes = await work(transaction, officer);
    if (recoveryCodes === null) return { ok: false, reason: "wrong" };
    await forgetTries(transaction, limits);
    return { ok: true, recoveryCodes };
  });
}
