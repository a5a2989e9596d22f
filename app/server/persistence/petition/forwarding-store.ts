import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import { type Transaction, writeClient } from "../engine/database.ts";
import type { TableRow } from "../engine/tables.ts";

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
  const change = (data: Change, also?: AlsoTrue) =>
    changeCurrent(transaction, petitionId, data, also);
  switch (event.type) {
    case "PetitionForwarded":
      return insertForwarding(transaction, petitionId, event);
    case "ForwardingPassedOn":
      return change({ agencyId: event.agencyId });
    case "PetitionAccepted":
      return change({ acceptedOn: event.on });
    case "ReplySubmitted":
      // The first submission counts: what was completed later was not late for that.
      return change({ submittedOn: event.on }, { submittedOn: null });
    case "PetitionReturned":
      return change({
        returnedOn: today,
        returnReason: event.reason,
        proposedAgencyId: event.proposedAgencyId,
      });
    case "ExtensionGranted":
      return change({
        firstDueOn: event.before,
        replyDueOn: event.after,
        replyDueProvisional: event.provisional,
        extendedDays: event.days,
      });
    case "DueDayMoved":
      if (event.clock !== "reply") return;
      return change({ replyDueOn: event.after, replyDueProvisional: event.provisional });
    default:
      return;
  }
}

type Forwarded = Extract<PetitionEvent, { readonly type: "PetitionForwarded" }>;

async function insertForwarding(transaction: Transaction, petitionId: number, event: Forwarded) {
  const client = await writeClient(transaction);
  await client.forwarding.create({
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
}

type Change = Partial<TableRow<"Forwarding">>;
type AlsoTrue = { readonly submittedOn: null };

/** Changes the forwarding that was not returned, if it is also as the second condition says. */
async function changeCurrent(
  transaction: Transaction,
  petitionId: number,
  data: Change,
  also: AlsoTrue | undefined,
) {
  const client = await writeClient(transaction);
  await client.forwarding.updateMany({ where: { petitionId, returnedOn: null, ...also }, data });
}
