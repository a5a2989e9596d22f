import type { EventType, PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { endsWait } from "#app/domain/petition/reminders/forwarding-wait.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { lastForwarding } from "../../persistence/petition/last-forwarding.ts";
import { lastEnding, lastSending } from "../../persistence/petition/last-links.ts";
import { endWaits, withdrawPromises } from "../../persistence/work/outbox-writing.ts";

const wholeEnds: readonly EventType[] = ["PetitionWithdrawn", "RegisterEntryAnnulled"];
/** What is undone by these is told to nobody any more, be it due already. */
const alsoDue: readonly EventType[] = ["ForwardingRecalled", "RegisterEntryAnnulled"];

/**
 * Tells at once, or not at all, what waits to be told of forwardings, where these events decide it. Of
 * what was recalled or annulled, and of an end or an answer that was undone, nobody is told any more who
 * was still to be called. What the events themselves tell comes after.
 */
export async function settleWaits(
  transaction: Transaction,
  petition: Petition,
  events: readonly PetitionEvent[],
  at: string,
) {
  for (const event of events) {
    const undone = await undoneBy(transaction, petition, event);
    if (undone !== null)
      await withdrawPromises(transaction, {
        petitionId: petition.id,
        sequence: undone,
        at,
        due: true,
      });
    const end = endsWait[event.type];
    if (end === undefined) continue;
    // Whoever withdraws withdraws it everywhere, and so does whoever annuls its number.
    const whole = wholeEnds.includes(event.type);
    const place = event.forwarding ?? petition.place;
    const last = whole ? null : await lastForwarding(transaction, { id: petition.id, place });
    if (!whole && last === null) continue;
    const these = { petitionId: petition.id, sequence: last?.sequence ?? null, at };
    if (end === "told") await endWaits(transaction, these);
    else await withdrawPromises(transaction, { ...these, due: alsoDue.includes(event.type) });
  }
}

/** The number in the history of the end or the answer that this event undoes, or null. */
async function undoneBy(
  transaction: Transaction,
  petition: Petition,
  { type }: PetitionEvent,
): Promise<number | null> {
  if (type === "PetitionReopened") return lastEnding(transaction, petition.id);
  return type === "ReplyRecalled" ? lastSending(transaction, petition) : null;
}
