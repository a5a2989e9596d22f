import { accepted, type Result, refused } from "#app/domain/result.ts";
import {
  consumeInvitation,
  findOfficer,
  officerActor,
  updateOfficer,
  usableInvitation,
} from "../persistence/officer-store.ts";
import { deleteSessionsOf } from "../persistence/session-store.ts";
import type { Context } from "../usecases/context.ts";
import { recordDeed } from "../usecases/record-deed.ts";
import { hashPassword } from "./password.ts";

/** Whose invitation this is, if it may still be used. */
export async function invitationOf(context: Context, token: string) {
  const hash = context.keys.tokenHash(token);
  const invitation = await usableInvitation(context.database.read, hash, context.clock.now());
  return invitation && { email: invitation.officer.email, name: invitation.officer.displayName };
}

/** Sets the password of the invited officer and uses the link up; every open session ends. */
export async function acceptInvitation(
  context: Context,
  token: string,
  password: string,
): Promise<Result<null>> {
  const passwordHash = await hashPassword(password);
  const hash = context.keys.tokenHash(token);
  const now = context.clock.now();
  return context.database.transaction(async (transaction) => {
    const invitation = await usableInvitation(transaction, hash, now);
    if (invitation === null) return refused("not-found");
    if (!(await consumeInvitation(transaction, invitation.id, now))) return refused("not-found");
    await updateOfficer(transaction, invitation.officerId, { passwordHash });
    await deleteSessionsOf(transaction, invitation.officerId);
    const officer = await findOfficer(transaction, invitation.officerId);
    const actor = officer && officerActor(officer);
    const role = actor?.roles[0] ?? "counter";
    await recordDeed(context, transaction, { type: "InvitationAccepted", actor, role, facts: {} });
    return accepted(null);
  });
}
