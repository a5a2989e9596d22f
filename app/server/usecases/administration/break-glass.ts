import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { closeInvitationsOf } from "../../persistence/people/invitation-store.ts";
import {
  activeAdministrators,
  findOfficerByEmail,
  rolesOf,
} from "../../persistence/people/officer-reading.ts";
import { updateOfficer } from "../../persistence/people/officer-store.ts";
import { deleteSecondStep } from "../../persistence/people/second-step-store.ts";
import { deleteSessionsOf } from "../../persistence/people/session-writing.ts";
import { enqueueMessages } from "../../persistence/work/outbox-writing.ts";
import { recordDeed } from "../custody/record-deed.ts";
import { makeOneTimeLink } from "./one-time-link.ts";

/**
 * From the command line, for an administrator whom nobody else can let in: password, second step and
 * sessions end, and one link sets a new password within the hour. Every other administrator is told.
 */
export async function breakGlass(
  context: Context,
  email: string,
): Promise<Result<{ token: string; told: number }>> {
  return context.database.transaction(async (transaction) => {
    const officer = await findOfficerByEmail(transaction, email.trim().toLowerCase());
    if (officer === null || officer.deactivatedAt !== null) return refused("not-found");
    if (!rolesOf(officer).includes("administrator")) return refused("not-permitted");
    const now = context.clock.now();
    await updateOfficer(transaction, officer.id, { passwordHash: null });
    await deleteSecondStep(transaction, officer.id);
    await deleteSessionsOf(transaction, officer.id);
    await closeInvitationsOf(transaction, officer.id, now);
    const token = await makeOneTimeLink(context, transaction, officer.id, "break-glass");
    const told = await tellOthers(transaction, officer, now);
    await recordDeed(context, transaction, {
      type: "BreakGlassUsed",
      actor: null,
      role: "system",
      facts: { officerId: officer.id, told },
    });
    return accepted({ token, told });
  });
}

async function tellOthers(transaction: Transaction, { id }: { id: number }, now: string) {
  const others = (await activeAdministrators(transaction)).filter((other) => other.id !== id);
  const messages = others.map((other) => ({
    messageKey: `break-glass:${now}:${id}:${other.id}`,
    petitionId: null,
    channel: "email" as const,
    template: "break-glass",
    language: other.language,
    audience: "administrator" as const,
    officerId: other.id,
    address: other.email,
    facts: { day: civilDateInVietnam(new Date(now)) },
  }));
  await enqueueMessages(transaction, messages, now);
  return messages.length;
}
