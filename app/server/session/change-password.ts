import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { later } from "../clock.ts";
import { findOfficer, updateOfficer } from "../persistence/officer-store.ts";
import { deleteOtherSessions } from "../persistence/session-store.ts";
import { countOf, countOnce, forgetCount } from "../persistence/throttle-store.ts";
import type { Context } from "../usecases/context.ts";
import { recordDeed } from "../usecases/record-deed.ts";
import { hashPassword, passwordFits } from "./password.ts";
import { waitMilliseconds, wrongPasswordsAllowed } from "./sign-in.ts";

export type PasswordAnswer = "changed" | "wrong" | "too-many";

/**
 * Changes the officer's own password and ends every other session. The present one is asked; five
 * wrong ones make the account wait as at the door, so that an open browser cannot be guessed on.
 */
export async function changePassword(
  context: Context,
  actor: OfficerActor,
  sessionToken: string,
  { current, password }: { current: string; password: string },
): Promise<PasswordAnswer> {
  const now = context.clock.now();
  const officer = await findOfficer(context.database.read, actor.officerId);
  const key = context.keys.fingerprint("sign-in", officer?.email ?? "");
  const counted = await countOf(context.database.read, key, now);
  if (counted && counted.count >= wrongPasswordsAllowed) return "too-many";
  if (officer === null || !(await passwordFits(officer.passwordHash, current))) {
    const resetsAt = later(now, waitMilliseconds);
    await context.database.transaction((transaction) => countOnce(transaction, key, now, resetsAt));
    return "wrong";
  }
  const passwordHash = await hashPassword(password);
  await context.database.transaction(async (transaction) => {
    await forgetCount(transaction, key);
    await updateOfficer(transaction, officer.id, { passwordHash });
    await deleteOtherSessions(transaction, officer.id, context.keys.tokenHash(sessionToken));
    const role = actor.roles[0] ?? "counter";
    await recordDeed(context, transaction, { type: "PasswordChanged", actor, role, facts: {} });
  });
  return "changed";
}
