/** The history of one petition as its sender reads it: no person named, no inner note. */
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { PetitionForSender } from "../../persistence/public/public-tracking-reading.ts";

type StoredEvent = PetitionForSender["events"][number];
type EventOf<Type extends PetitionEvent["type"]> = Extract<PetitionEvent, { type: Type }>;

/** Codes, days and texts for the sentence of one event. */
export type TimelineParts = {
  readonly agency?: string;
  readonly number?: string;
  readonly day?: string;
  readonly reason?: string;
  readonly declineReason?: EventOf<"PetitionDeclined">["reason"];
  readonly door?: EventOf<"PetitionGuided">["door"];
  readonly channel?: EventOf<"PetitionTakenIn">["channel"];
  readonly days?: number;
  readonly before?: string;
  readonly clock?: EventOf<"DueDayMoved">["clock"];
  readonly because?: EventOf<"DueDayMoved">["because"];
  readonly extensionReason?: EventOf<"ExtensionAsked">["reason"];
};

export type TimelineEntry = {
  readonly id: number;
  readonly type: PetitionEvent["type"];
  readonly at: string;
  readonly parts: TimelineParts;
  /** Words that were exchanged: what was asked, what was added, where to turn. */
  readonly body: string;
};

/** An event as it was written; fields that were erased since are missing. */
function readEvent({ type, facts, personal }: StoredEvent): Partial<PetitionEvent> {
  return { ...JSON.parse(facts), ...(personal ? JSON.parse(personal) : {}), type };
}

/** The agencies that the sentences of these events name. */
export function agenciesIn(events: readonly StoredEvent[]): number[] {
  const ids = events.map(readEvent).flatMap((event) => ("agencyId" in event ? event.agencyId : []));
  return [...new Set(ids.filter((id) => typeof id === "number"))];
}

type Told = Pick<TimelineEntry, "parts" | "body">;
const told = (parts: TimelineParts, body = ""): Told => ({ parts, body });

function tell(
  event: PetitionEvent,
  nameOf: (id: number | null | undefined) => string,
  registerCode: string,
): Told | null {
  switch (event.type) {
    case "PetitionTakenIn":
      return told({ channel: event.channel });
    case "PetitionRegistered":
      return told({
        number: formatRegisterNumber({
          year: event.year,
          number: event.number,
          unitCode: registerCode,
        }),
      });
    case "SupplementRequested":
      return told({ day: event.answerBy }, event.question);
    case "SupplementSupplied":
      return told({}, event.text);
    case "PetitionDeclined":
      return told({ declineReason: event.reason }, event.guidance);
    case "PetitionGuided":
      return told({ door: event.door }, event.guidance);
    case "PetitionTransferred":
      return told({ agency: event.recipient }, event.guidance);
    case "HandlingInOfficeBegun":
      return told({ day: event.dueOn });
    case "PetitionForwarded":
      return told({ agency: nameOf(event.agencyId), day: event.replyDueOn }, event.dueReason);
    case "PetitionAccepted":
    case "PetitionReturned":
    case "ReplySubmitted":
      return told({ agency: nameOf(event.agencyId) });
    case "PublicationDeclined":
    case "AnswerUnpublished":
      return told({ reason: event.reason });
    case "PetitionSent":
    case "SupplementGivenUp":
    case "ClosedWithoutSupplement":
    case "CompletionAsked":
    case "ReplySent":
    case "AnswerPublished":
    case "SecretReissued":
    case "PetitionWithdrawn":
    case "PetitionClosed":
      return told({});
    default:
      return tellOfTime(event, nameOf);
  }
}

function tellOfTime(event: PetitionEvent, nameOf: (id: null) => string): Told | null {
  switch (event.type) {
    case "ExtensionAsked":
      return told(
        { agency: nameOf(null), days: event.days, extensionReason: event.reason },
        event.explanation,
      );
    case "ExtensionGranted":
      return told({ days: event.days, day: event.after }, event.note);
    case "ExtensionRefused":
      return told({}, event.note);
    case "DueDayMoved": {
      // The office's own clocks are its own work; the sender waits for the reply.
      if (event.clock !== "reply") return null;
      const { clock, because, before, after } = event;
      if (because === "rule" && before === after) return null;
      return told({ clock, because, before, day: after });
    }
    case "ProgressTold":
      return told({}, event.sentence);
    default:
      return null;
  }
}

/** Newest first; what is the office's own work is left out. */
export function senderTimeline(
  events: readonly StoredEvent[],
  names: ReadonlyMap<number, string>,
  registerCode: string,
  answeringAgency: string,
): TimelineEntry[] {
  const nameOf = (id: number | null | undefined) => (id ? (names.get(id) ?? "") : answeringAgency);
  return events.flatMap((stored) => {
    // Every event has its fields unless they were erased; an erased text reads as nothing.
    const event = readEvent(stored) as PetitionEvent;
    const entry = tell(event, nameOf, registerCode);
    if (entry === null) return [];
    const parts = event.type === "ReplySent" ? { agency: answeringAgency } : entry.parts;
    return [
      { id: stored.sequence, type: event.type, at: stored.at, parts, body: entry.body ?? "" },
    ];
  });
}
