/** The history of a petition as staff read it: who, in which role, and what was said. */
import type { ActingRole, OfficerActor } from "#app/domain/permission/actor.ts";
import type { EventOf, EventType, PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { Petition, Signature } from "#app/domain/petition/petition.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { historyOfPetition } from "../../persistence/history/history-reading.ts";
import { readEvent } from "../../persistence/history/read-event.ts";
import { divisionNames } from "../../persistence/people/division-reading.ts";
import { officerNames } from "../../persistence/people/officer-reading.ts";
import { agencyNamesById } from "../../persistence/petition/petition-file-reading.ts";
import type { SentenceParts } from "./sentence-parts.ts";
import type { StaffAttachment } from "./staff-attachment.ts";
import { signedPaperOf, tellEvent } from "./tell-event.ts";

/** The signed paper by which an act was recorded, as its history tells it. */
export type ToldPaper = Omit<Signature, "fileId"> & {
  /** The scan; null for whoever may not read it. */
  readonly file: StaffAttachment | null;
};

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
  /** Null where somebody acted by an own click. */
  readonly paper: ToldPaper | null;
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

/** What a unit writes or settles inside, and nobody else reads. */
const insideTypes: readonly EventType[] = [
  "NoteAdded",
  "RegistryNumberRecorded",
  "PetitionAssigned",
  "ChasedInside",
  "ReturnProposed",
  "ReturnProposalRejected",
  "ReturnProposalTakenBack",
  // What stood in a title before may name somebody, as may why contact data stay.
  "TitleSet",
  "ContactChangeDeclined",
];

const isAboutGiven = (event: PetitionEvent) =>
  event.type === "PetitionAssigned" || event.type === "ChasedInside";
const assigneeOf = (event: PetitionEvent) => (isAboutGiven(event) ? (event.officerId ?? 0) : 0);
const divisionOf = (event: PetitionEvent) => (isAboutGiven(event) ? (event.divisionId ?? 0) : 0);
const agenciesOf = (event: PetitionEvent) => [
  ("agencyId" in event && event.agencyId) || 0,
  event.type === "ForwardingPassedOn" ? event.formerAgencyId : 0,
];

/** What the history of a petition is told with. */
type Book = {
  readonly registerCode: string;
  /** The files that the viewer may read. */
  readonly files: readonly StaffAttachment[];
};

/** What a unit settles inside is its own; what the leadership is asked is the office's. */
function isTold({ link, event }: PetitionEvents[number], viewer: OfficerActor) {
  if (insideTypes.includes(event.type)) return link.unitId === viewer.unitId;
  return event.type !== "SubmittedToLeadership" || viewer.side === "office";
}

const opinionsAsked = (events: PetitionEvents) =>
  events.flatMap(({ event }) =>
    event.type === "PetitionForwarded" && event.role === "support" ? (event.forwarding ?? []) : [],
  );

/** Newest first. */
export async function historyItems(
  reader: Reader,
  events: PetitionEvents,
  viewer: OfficerActor,
  { registerCode, files }: Book,
): Promise<HistoryItem[]> {
  const shown = events.filter((one) => isTold(one, viewer));
  const officers = await officerNames(
    reader,
    shown.flatMap(({ link, event }) => [link.officerId ?? 0, assigneeOf(event)]),
  );
  const agencies = await agencyNamesById(
    reader,
    shown.flatMap(({ link, event }) => [link.unitId ?? 0, ...agenciesOf(event)]),
  );
  const divisions = await divisionNames(
    reader,
    shown.map(({ event }) => divisionOf(event)),
  );
  const names = {
    ...{ officers, agencies, divisions, registerCode },
    opinions: opinionsAsked(events),
  };
  return shown
    .map(({ link, event }) => ({
      id: link.sequence,
      type: event.type,
      at: link.at,
      role: link.role as ActingRole,
      officer: officers.get(link.officerId ?? 0) ?? "",
      unit: agencies.get(link.unitId ?? 0) ?? "",
      ...tellEvent(event, names),
      paper: toldPaper(signedPaperOf(event), files),
    }))
    .reverse();
}

function toldPaper(paper: Signature | null, files: readonly StaffAttachment[]): ToldPaper | null {
  if (paper === null) return null;
  const { fileId, ...told } = paper;
  return { ...told, file: files.find(({ id }) => id === fileId) ?? null };
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

/** Why a reply that was written is to be changed, and by whose word; null where it is not. */
export function toChangePart(petition: Petition, events: PetitionEvents) {
  if (petition.stage !== "in-progress") return null;
  const event = lastOf(
    events,
    "CompletionAsked",
    "DraftSentBack",
    "PetitionForwarded",
    "HandlingInOfficeBegun",
    "ReplyRecalled",
  )?.event;
  if (event?.type === "CompletionAsked") return { by: "office", reason: event.reason } as const;
  if (event?.type === "DraftSentBack") return { by: "lead", reason: event.reason } as const;
  return null;
}
