import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { PasswordFault } from "#app/domain/sign-in/password-rule.ts";
import type { Context } from "../context.ts";
import { closeInvitationsOf } from "../persistence/people/invitation-store.ts";
import { findOfficer } from "../persistence/people/officer-reading.ts";
import { updateOfficer } from "../persistence/people/officer-store.ts";
import { deleteOtherSessions } from "../persistence/people/session-writing.ts";
import { recordAuditEntry } from "../usecases/custody/record-audit-entry.ts";
import { hashPassword, passwordFits } from "./password.ts";
import { refusedPassword } from "./refused-password.ts";
import { usesSecondStep } from "./second-step/required-second-step.ts";
import { tellOfPassword } from "./tell-of-password.ts";
import { beginTry, forgetTries, reauthenticationLimits } from "./wrong-tries.ts";

export type PasswordAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "wrong" | PasswordFault }
  | { readonly ok: false; readonly reason: "too-many"; readonly minutes: number };

/**
 * Changes the officer's own password, ends every other session and closes open one-time links. The
 * present one is asked; wrong ones make the account wait, so that an open browser cannot be guessed on.
 */
export async function changePassword(
  context: Context,
  actor: OfficerActor,
  sessionToken: string,
  { current, password }: { current: string; password: string },
): Promise<PasswordAnswer> {
  const officer = await findOfficer(context.database.read, actor.officerId);
  const limits = reauthenticationLimits(context, officer?.email ?? "");
  const minutes = await beginTry(context, limits);
  if (minutes > 0) return { ok: false, reason: "too-many", minutes };
  if (officer === null || !(await passwordFits(officer.passwordHash, current)))
    return { ok: false, reason: "wrong" };
  const hasSecondStep = await usesSecondStep(context.database.read, officer);
  const fault = await refusedPassword(password, { ...officer, hasSecondStep });
  const passwordHash = fault === null ? await hashPassword(password) : null;
  return context.database.transaction(async (transaction) => {
    await forgetTries(transaction, limits);
    if (fault !== null) return { ok: false, reason: fault };
    await updateOfficer(transaction, officer.id, { passwordHash });
    await closeInvitationsOf(transaction, officer.id, context.clock.now());
    await tellOfPassword(context, transaction, officer);
    await deleteOtherSessions(transaction, officer.id, context.keys.tokenHash(sessionToken));
    const role = actor.roles[0] ?? "counter";
    await recordAuditEntry(context, transaction, {
      type: "PasswordChanged",
      actor,
      role,
      facts: {},
    });
    return { ok: true };
  });
}
