/** The history of a petition as staff read it: who, in which role, and what was said. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { ClockName } from "#app/domain/deadline/rules/clock-name.ts";
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import type { ActingRole, OfficerActor } from "#app/domain/permission/actor.ts";
import type { Escalation, ExtensionReason } from "#app/domain/petition/clocks/petition-time.ts";
import { type EventType, eventTypes } from "#app/domain/petition/lifecycle/events.ts";
import type { DueMoveCause } from "#app/domain/petition/lifecycle/time-events.ts";
import type {
  DeclineReason,
  Door,
  IntakeChannel,
  PetitionClass,
} from "#app/domain/petition/petition.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { officerNames } from "../../persistence/people/officer-reading.ts";
import { historyOfPetition } from "../../persistence/petition/history-reading.ts";
import { agencyNamesById } from "../../persistence/petition/petition-file-reading.ts";

export type HistoryItem = {
  readonly id: number;
  readonly type: EventType;
  readonly at: string;
  readonly role: ActingRole;
  readonly officer: string;
  readonly unit: string;
  readonly parts: {
    readonly agency?: string;
    readonly officer?: string;
    readonly number?: string;
    readonly day?: string;
    readonly reason?: string;
    readonly declineReason?: DeclineReason;
    readonly door?: Door;
    readonly channel?: IntakeChannel;
    readonly class?: PetitionClass;
    readonly before?: CivilDate;
    readonly days?: number;
    readonly askedDays?: number;
    readonly clock?: ClockName;
    readonly because?: DueMoveCause;
    readonly extensionReason?: ExtensionReason;
    readonly escalatedTo?: Exclude<Escalation, "">;
  };
  /** What was written with it. */
  readonly body: string;
};

/** What an event holds, personal fields included, as far as they were not erased. */
export type Told = { readonly type: EventType; readonly at: string; readonly facts: Facts };
type Facts = { readonly [name: string]: unknown };

type Link = Awaited<ReturnType<typeof historyOfPetition>>[number];
type Names = {
  readonly officers: ReadonlyMap<number, string>;
  readonly agencies: ReadonlyMap<number, string>;
  readonly registerCode: string;
};

const text = (value: unknown) => (typeof value === "string" ? value : "");
const idOf = (value: unknown) => (typeof value === "number" ? value : 0);
const isPetitionEvent = (type: string): type is EventType => eventTypes.some((t) => t === type);
const bodies = [
  "question",
  "coverNote",
  "guidance",
  "text",
  "explanation",
  "legalBasis",
  "note",
  "sentence",
  "soloReason",
] as const;

function factsOf(link: Link): Facts {
  const personal: Facts = link.personal === null ? {} : JSON.parse(link.personal);
  return { ...(JSON.parse(link.facts) as Facts), ...personal };
}

/** The petition's own events, oldest first, with the links they came from. */
export async function petitionEvents(reader: Reader, petitionId: number) {
  const links = await historyOfPetition(reader, petitionId);
  return links.flatMap((link) =>
    isPetitionEvent(link.type)
      ? [{ link, told: { type: link.type, at: link.at, facts: factsOf(link) } satisfies Told }]
      : [],
  );
}
export type PetitionEvents = Awaited<ReturnType<typeof petitionEvents>>;

/** Newest first. A note is read only in the unit where it was written. */
export async function historyItems(
  reader: Reader,
  events: PetitionEvents,
  viewer: OfficerActor,
  registerCode: string,
): Promise<HistoryItem[]> {
  const shown = events.filter(
    ({ link, told }) => told.type !== "NoteAdded" || link.unitId === viewer.unitId,
  );
  const officers = await officerNames(
    reader,
    shown.flatMap(({ link, told }) => [link.officerId ?? 0, idOf(told.facts.officerId)]),
  );
  const agencies = await agencyNamesById(
    reader,
    shown.flatMap(({ link, told }) => [
      link.unitId ?? 0,
      idOf(told.facts.agencyId),
      idOf(told.facts.proposedAgencyId),
    ]),
  );
  return shown
    .map(({ link, told }) => itemOf(link, told, { officers, agencies, registerCode }))
    .reverse();
}

function itemOf(link: Link, { type, at, facts }: Told, names: Names): HistoryItem {
  const noted = bodies.map((name) => text(facts[name])).filter((words) => words !== "");
  return {
    id: link.sequence,
    type,
    at,
    role: link.role as ActingRole,
    officer: names.officers.get(link.officerId ?? 0) ?? "",
    unit: names.agencies.get(link.unitId ?? 0) ?? "",
    parts: partsOf(type, facts, names),
    body: noted.join("\n"),
  };
}

/** What the sentences about limits name beside their day. */
function timeParts(type: EventType, facts: Facts): HistoryItem["parts"] {
  const extension = type === "ExtensionAsked" || type === "ExtensionGranted";
  const number = (value: unknown) => (typeof value === "number" ? value : null);
  const days = number(facts.days) ?? number(facts.workingDaysLate);
  const askedDays = number(facts.askedDays);
  return {
    ...(typeof facts.before === "string" && { before: facts.before as CivilDate }),
    ...(days !== null && { days }),
    ...(askedDays !== null && { askedDays }),
    ...(type === "DueDayMoved" && {
      clock: facts.clock as ClockName,
      because: facts.because as DueMoveCause,
    }),
    ...(extension && { extensionReason: facts.reason as ExtensionReason }),
    ...(type === "LatenessEscalated" && { escalatedTo: facts.to as Exclude<Escalation, ""> }),
  };
}

function partsOf(type: EventType, facts: Facts, names: Names): HistoryItem["parts"] {
  const signature = (facts.signature ?? {}) as { documentNumber?: string; documentOn?: string };
  const classification = (facts.classification ?? {}) as { class?: PetitionClass };
  const agency = names.agencies.get(idOf(facts.agencyId)) ?? text(facts.recipient);
  const number =
    type === "PetitionRegistered"
      ? formatRegisterNumber({
          number: idOf(facts.number),
          year: idOf(facts.year),
          unitCode: names.registerCode,
        })
      : text(signature.documentNumber) || text(facts.documentNumber);
  const day = [
    facts.answerBy,
    facts.replyDueOn,
    facts.dueOn,
    facts.after,
    facts.hopedOn,
    facts.documentOn,
    signature.documentOn,
  ]
    .map(text)
    .find(Boolean);
  const declines = type === "DeclineProposed" || type === "PetitionDeclined";
  return {
    ...(agency && { agency }),
    ...(facts.officerId !== undefined && {
      officer: names.officers.get(idOf(facts.officerId)) ?? "",
    }),
    ...(number && { number }),
    ...(day && { day: day as CivilDate }),
    ...(declines
      ? { declineReason: facts.reason as DeclineReason }
      : { reason: text(facts.reason) }),
    ...(facts.door !== undefined && { door: facts.door as Door }),
    ...(facts.channel !== undefined && { channel: facts.channel as IntakeChannel }),
    ...(classification.class && { class: classification.class }),
    ...timeParts(type, facts),
  };
}

/** The newest event of these types, or undefined. */
export const lastOf = (events: PetitionEvents, ...types: EventType[]): Told | undefined =>
  events.findLast(({ told }) => types.includes(told.type))?.told;

export const factText = (told: Told | undefined, name: string) => text(told?.facts[name]);
export const factId = (told: Told | undefined, name: string) => idOf(told?.facts[name]);
