/** Password and second step once more, within a session: asked before what changes people. */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../context.ts";
import { token } from "../ids.ts";
import { findOfficer } from "../persistence/people/officer-reading.ts";
import { findSecondStep } from "../persistence/people/second-step-reading.ts";
import { renewSession } from "../persistence/people/session-writing.ts";
import { passwordFits } from "./password.ts";
import { recordOwnAuditEntry, takeStepCode } from "./second-step/second-step.ts";
import { type SignInRefusal, sessionTokenBytes } from "./sign-in.ts";
import { beginTry, forgetTries, reauthenticationLimits } from "./wrong-tries.ts";

export type Proven = { readonly token: string; readonly provenAt: string };

/** Whether the person types a code beside the password. */
export const asksCode = async (context: Context, { officerId }: OfficerActor) =>
  (await findSecondStep(context.database.read, officerId)) !== null;

/**
 * The session goes on as freshly proven, under a new token; the old one opens nothing. Wrong tries make the
 * account wait, as they do wherever the password is asked again.
 */
export async function proveAgain(
  context: Context,
  { officerId }: OfficerActor,
  sessionToken: string,
  { password, code }: { readonly password: string; readonly code: string },
): Promise<({ readonly ok: true } & Proven) | SignInRefusal> {
  const officer = await findOfficer(context.database.read, officerId);
  if (officer === null) return { ok: false, reason: "wrong" };
  const limits = reauthenticationLimits(context, officer.email);
  const minutes = await beginTry(context, limits);
  if (minutes > 0) return { ok: false, reason: "too-many", minutes };
  if (!(await passwordFits(officer.passwordHash, password))) return { ok: false, reason: "wrong" };
  return context.database.transaction(async (transaction) => {
    const owesCode = (await findSecondStep(transaction, officer.id)) !== null;
    if (owesCode && (await takeStepCode(context, transaction, officer, code)) === null)
      return { ok: false, reason: "wrong" };
    const secret = token(context.ids, sessionTokenBytes);
    const provenAt = context.clock.now();
    const renewed = { tokenHash: context.keys.tokenHash(secret), provenAt };
    if (!(await renewSession(transaction, context.keys.tokenHash(sessionToken), renewed)))
      return { ok: false, reason: "wrong" };
    await forgetTries(transaction, limits);
    await recordOwnAuditEntry(context, transaction, officer, "OfficerProvenAgain");
    return { ok: true, token: secret, provenAt };
  });
}
