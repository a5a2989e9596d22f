import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { administratorMessages } from "../../outbox/administrator-messages.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { closeInvitationsOf } from "../../persistence/people/invitation-store.ts";
import { findOfficerByEmail, rolesOf } from "../../persistence/people/officer-reading.ts";
import { updateOfficer } from "../../persistence/people/officer-store.ts";
import { deleteSecondStep } from "../../persistence/people/second-step-store.ts";
import { deleteSessionsOf } from "../../persistence/people/session-writing.ts";
import { enqueueMessages } from "../../persistence/work/outbox-writing.ts";
import { recordAuditEntry } from "../custody/record-audit-entry.ts";
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
    await recordAuditEntry(context, transaction, {
      type: "BreakGlassUsed",
      actor: null,
      role: "system",
      facts: { officerId: officer.id, told },
    });
    return accepted({ token, told });
  });
}

async function tellOthers(transaction: Transaction, { id }: { id: number }, now: string) {
  const messages = await administratorMessages(transaction, {
    key: `break-glass:${now}:${id}`,
    template: "break-glass",
    facts: { day: civilDateInVietnam(new Date(now)) },
    except: [id],
  });
  await enqueueMessages(transaction, messages, now);
  return messages.length;
}
