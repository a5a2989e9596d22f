/** The history of a petition as staff read it: who, in which role, and what was said. */
import type { ActingRole, OfficerActor } from "#app/domain/permission/actor.ts";
import type { EventOf, EventType, PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { officerNames } from "../../persistence/people/officer-reading.ts";
import { historyOfPetition } from "../../persistence/petition/history-reading.ts";
import { agencyNamesById } from "../../persistence/petition/petition-file-reading.ts";
import { readEvent } from "../../persistence/petition/read-event.ts";
import { type SentenceParts, tellEvent } from "./tell-event.ts";

export type HistoryItem = {
  readonly id: number;
  readonly type: EventType;
  readonly at: string;
  readonly role: ActingRole;
  readonly officer: string;
  readonly unit: string;
  readonly parts: SentenceParts;
  /** What was written with it. */
  readonly body: string;
};

/** The petition's own events, oldest first, with the links they came from. */
export async function petitionEvents(reader: Reader, petitionId: number) {
  const links = await historyOfPetition(reader, petitionId);
  return links.flatMap((link) => {
    const event = readEvent(link);
    return event === null ? [] : [{ link, event }];
  });
}
export type PetitionEvents = Awaited<ReturnType<typeof petitionEvents>>;

const assigneeOf = (event: PetitionEvent) =>
  event.type === "PetitionAssigned" ? event.officerId : 0;
const agenciesOf = (event: PetitionEvent) => [
  ("agencyId" in event && event.agencyId) || 0,
  event.type === "ForwardingPassedOn" ? event.formerAgencyId : 0,
];

/** Newest first. A note is read only in the unit where it was written. */
export async function historyItems(
  reader: Reader,
  events: PetitionEvents,
  viewer: OfficerActor,
  registerCode: string,
): Promise<HistoryItem[]> {
  const shown = events.filter(
    ({ link, event }) => event.type !== "NoteAdded" || link.unitId === viewer.unitId,
  );
  const officers = await officerNames(
    reader,
    shown.flatMap(({ link, event }) => [link.officerId ?? 0, assigneeOf(event)]),
  );
  const agencies = await agencyNamesById(
    reader,
    shown.flatMap(({ link, event }) => [link.unitId ?? 0, ...agenciesOf(event)]),
  );
  const names = { officers, agencies, registerCode };
  return shown
    .map(({ link, event }) => ({
      id: link.sequence,
      type: event.type,
      at: link.at,
      role: link.role as ActingRole,
      officer: officers.get(link.officerId ?? 0) ?? "",
      unit: agencies.get(link.unitId ?? 0) ?? "",
      ...tellEvent(event, names),
    }))
    .reverse();
}

/** Returns the newest event of these types, and when it happened. */
export function lastOf<T extends EventType>(
  events: PetitionEvents,
  ...types: readonly T[]
): { readonly event: EventOf<T>; readonly at: string } | undefined {
  const isOne = (event: PetitionEvent): event is EventOf<T> =>
    types.some((type) => type === event.type);
  const found = events.findLast(({ event }) => isOne(event));
  return found && isOne(found.event) ? { event: found.event, at: found.link.at } : undefined;
}
