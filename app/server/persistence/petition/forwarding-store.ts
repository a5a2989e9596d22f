import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import { type Transaction, writeClient } from "../engine/database.ts";

/** Keeps one row for each forwarding, so that a returned one stays readable as history. */
export async function recordForwardings(
  transaction: Transaction,
  petitionId: number,
  events: readonly PetitionEvent[],
  today: string,
) {
  for (const event of events) await recordForwarding(transaction, petitionId, event, today);
}

async function recordForwarding(
  transaction: Transaction,
  petitionId: number,
  event: PetitionEvent,
  today: string,
) {
  const { forwarding } = writeClient(transaction);
  const current = { petitionId, returnedOn: null };
  switch (event.type) {
    case "PetitionForwarded":
      await forwarding.create({
        data: {
          petitionId,
          agencyId: event.agencyId,
          coverNote: event.coverNote,
          forwardedOn: event.forwardedOn,
          replyDueOn: event.replyDueOn,
          replyDueProvisional: event.provisional,
          replyDueReason: event.dueReason,
        },
      });
      return;
    case "PetitionAccepted":
      await forwarding.updateMany({ where: current, data: { acceptedOn: event.on } });
      return;
    case "ReplySubmitted":
      // The first submission counts: what was completed later was not late for that.
      await forwarding.updateMany({
        where: { ...current, submittedOn: null },
        data: { submittedOn: event.on },
      });
      return;
    case "PetitionReturned":
      await forwarding.updateMany({
        where: current,
        data: {
          returnedOn: today,
          returnReason: event.reason,
          proposedAgencyId: event.proposedAgencyId,
        },
      });
      return;
    default:
      await recordMovedDay(transaction, petitionId, event);
  }
}

async function recordMovedDay(transaction: Transaction, petitionId: number, event: PetitionEvent) {
  const { forwarding } = writeClient(transaction);
  const current = { petitionId, returnedOn: null };
  switch (event.type) {
    case "ExtensionGranted":
      await forwarding.updateMany({
        where: current,
        data: {
          firstDueOn: event.before,
          replyDueOn: event.after,
          replyDueProvisional: event.provisional,
          extendedDays: event.days,
        },
      });
      return;
    case "DueDayMoved":
      if (event.clock !== "reply") return;
      await forwarding.updateMany({
        where: current,
        data: { replyDueOn: event.after, replyDueProvisional: event.provisional },
      });
      return;
    default:
      return;
  }
}
