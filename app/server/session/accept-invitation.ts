import type { PasswordFault } from "#app/domain/sign-in/password-rule.ts";
import type { Context } from "../context.ts";
import { usableInvitation } from "../persistence/people/invitation-reading.ts";
import { closeInvitationsOf, consumeInvitation } from "../persistence/people/invitation-store.ts";
import { findOfficer, officerActor } from "../persistence/people/officer-reading.ts";
import { updateOfficer } from "../persistence/people/officer-store.ts";
import { deleteSessionsOf } from "../persistence/people/session-writing.ts";
import { recordAuditEntry } from "../usecases/custody/record-audit-entry.ts";
import { hashPassword } from "./password.ts";
import { refusedPassword } from "./refused-password.ts";
import { usesSecondStep } from "./second-step/required-second-step.ts";
import { tellOfPassword } from "./tell-of-password.ts";

/** Whose one-time link this is, if it may still be used. */
export async function invitationOf(context: Context, token: string) {
  const hash = context.keys.tokenHash(token);
  const invitation = await usableInvitation(context.database.read, hash, context.clock.now());
  return invitation && { email: invitation.officer.email, name: invitation.officer.displayName };
}

/**
 * Sets the password of the link's officer and uses up this link and all others of that officer;
 * every open session ends. A second step stays. A password that may not be is answered as such.
 */
export async function acceptInvitation(
  context: Context,
  token: string,
  password: string,
): Promise<"set" | "not-found" | PasswordFault> {
  const owner = await ownerOf(context, token);
  if (owner === null) return "not-found";
  const hasSecondStep = await usesSecondStep(context.database.read, owner);
  const fault = await refusedPassword(password, { ...owner, hasSecondStep });
  if (fault !== null) return fault;
  const passwordHash = await hashPassword(password);
  const hash = context.keys.tokenHash(token);
  const now = context.clock.now();
  return context.database.transaction(async (transaction) => {
    const invitation = await usableInvitation(transaction, hash, now);
    if (invitation === null) return "not-found";
    const { id, officerId, purpose } = invitation;
    if (!(await consumeInvitation(transaction, id, now))) return "not-found";
    await closeInvitationsOf(transaction, officerId, now);
    await updateOfficer(transaction, officerId, { passwordHash });
    // Whoever made the link, the owner hears of it; only a first password needs no word.
    const isFirst = purpose === "invitation" && invitation.officer.passwordHash === null;
    if (!isFirst) await tellOfPassword(context, transaction, invitation.officer);
    await deleteSessionsOf(transaction, officerId);
    const officer = await findOfficer(transaction, officerId);
    const actor = officer && officerActor(officer);
    const role = actor?.roles[0] ?? "counter";
    const facts = { purpose };
    await recordAuditEntry(context, transaction, {
      type: "InvitationAccepted",
      actor,
      role,
      facts,
    });
    return "set";
  });
}

async function ownerOf(context: Context, token: string) {
  const hash = context.keys.tokenHash(token);
  const invitation = await usableInvitation(context.database.read, hash, context.clock.now());
  return invitation?.officer ?? null;
}
