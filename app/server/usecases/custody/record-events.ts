import type { ActingRole, Actor } from "#app/domain/permission/actor.ts";
import { partsChangedBy } from "#app/domain/petition/lifecycle/content-parts.ts";
import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import { personalFields } from "#app/domain/petition/lifecycle/personal-fields.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { endOfWait } from "#app/domain/petition/reminders/forwarding-wait.ts";
import { type Context, type Origin, originOf } from "../../context.ts";
import { token } from "../../ids.ts";
import { composeMessages } from "../../outbox/compose.ts";
import type { Json } from "../../persistence/engine/canonical-json.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { type PetitionContent, readContent } from "../../persistence/history/content-reading.ts";
import { appendHistory, type HistoryEntry } from "../../persistence/history/history-writing.ts";
import { placeInQueues } from "../../persistence/queues/queue-entries.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { settleWaits } from "./settle-waits.ts";

const saltBytes = 16;

export type Recording = {
  readonly actor: Actor;
  readonly role: ActingRole;
  readonly petition: Petition;
  readonly events: readonly PetitionEvent[];
  readonly origin?: Origin;
};

/**
 * Appends events to the history, composes their messages and brings the queues up to date with the
 * petition as it was saved, inside the caller's transaction.
 */
export async function recordEvents(
  context: Context,
  transaction: Transaction,
  { actor, role, petition, events, origin }: Recording,
) {
  const at = context.clock.now();
  const content = await changedContent(transaction, petition.id, events);
  const entries = events.map((event, index): HistoryEntry => {
    const { facts, personal } = partsOf(event);
    return {
      at,
      petitionId: petition.id,
      type: event.type,
      role,
      officerId: actor.type === "officer" ? actor.officerId : null,
      unitId: actor.type === "officer" ? actor.unitId : null,
      channel: origin ?? originOf(actor),
      facts,
      personal,
      ...(index === events.length - 1 && { content }),
      drawSalt: () => token(context.ids, saltBytes),
    };
  });
  const sequences = await appendHistory(transaction, entries);
  await settleWaits(transaction, petition, events, at);
  await composeMessages(transaction, {
    petition,
    events,
    sequences,
    at,
    forwardingsFrom: await forwardingsFrom(transaction, events, at),
  });
  await placeInQueues(transaction, petition.id);
}

async function forwardingsFrom(
  transaction: Transaction,
  events: readonly PetitionEvent[],
  at: string,
): Promise<string> {
  if (events.every(({ type }) => type !== "PetitionForwarded")) return at;
  const { forwardingWaitMinutes } = await loadSettings(transaction);
  return endOfWait(at, forwardingWaitMinutes);
}

/** What rows and files hold now, of the parts that these events may have changed. */
async function changedContent(
  transaction: Transaction,
  petitionId: number,
  events: readonly PetitionEvent[],
): Promise<PetitionContent> {
  const parts = partsChangedBy(events);
  if (parts.length === 0) return {};
  return (await readContent(transaction, [petitionId], parts)).get(petitionId) ?? {};
}

/** Divides an event into what stands for ever and what may be erased. */
function partsOf(event: PetitionEvent) {
  const personalNames: readonly string[] = personalFields[event.type];
  const { type: _type, ...fields } = event;
  const all = Object.entries(fields as { [field: string]: Json });
  return {
    facts: Object.fromEntries(all.filter(([name]) => !personalNames.includes(name))),
    personal: Object.fromEntries(all.filter(([name]) => personalNames.includes(name))),
  };
}
