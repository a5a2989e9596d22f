/** The history of one petition as its sender reads it: no person named, no inner note. */
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import type { EventOf, EventType } from "#app/domain/petition/lifecycle/events.ts";
import { readEvent } from "../../persistence/petition/read-event.ts";
import type { PetitionForSender } from "../../persistence/public/public-tracking-reading.ts";

type StoredEvent = PetitionForSender["events"][number];

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
  readonly type: EventType;
  readonly at: string;
  readonly parts: TimelineParts;
  /** Words that were exchanged: what was asked, what was added, where to turn. */
  readonly body: string;
};

/** The agencies that the sentences of these events name. */
export function agenciesIn(events: readonly StoredEvent[]): number[] {
  const ids = events.map(readEvent).map((event) => event && "agencyId" in event && event.agencyId);
  return [...new Set(ids.filter((id) => typeof id === "number"))];
}

type Told = Pick<TimelineEntry, "parts" | "body">;
const told = (parts: TimelineParts = {}, body = ""): Told => ({ parts, body });

type Names = {
  /** The name of this agency, or of the one that answers. */
  readonly nameOf: (id: number | null) => string;
  readonly registerCode: string;
};

/** What the sender is told of an event; null of what is the office's own work. */
type Teller<T extends EventType> = ((event: EventOf<T>, names: Names) => Told | null) | null;

const tellHappened = () => told();
const tellAgency = ({ agencyId }: { readonly agencyId: number | null }, { nameOf }: Names) =>
  told({ agency: nameOf(agencyId) });

const tellTime = {
  SupplementGivenUp: tellHappened,
  ClosedWithoutSupplement: tellHappened,
  ReturnAsked: null,
  ReturnRefused: null,
  ExtensionAsked: ({ days, reason, explanation }, { nameOf }) =>
    told({ agency: nameOf(null), days, extensionReason: reason }, explanation),
  ExtensionGranted: ({ days, after, note }) => told({ days, day: after }, note),
  ExtensionRefused: ({ note }) => told({}, note),
  DueDayMoved: ({ clock, because, before, after }) => {
    // The office's own clocks are its own work; the sender waits for the reply.
    if (clock !== "reply" || (because === "rule" && before === after)) return null;
    return told({ clock, because, before, day: after });
  },
  NewsGiven: null,
  ProgressTold: ({ sentence }) => told({}, sentence),
  LatenessEscalated: null,
  ChaseLetterMade: null,
  ChaseLetterNumbered: null,
} satisfies { readonly [T in EventType]?: Teller<T> };

const tellers: { readonly [T in EventType]: Teller<T> } = {
  ...tellTime,
  PetitionSent: tellHappened,
  PetitionTakenIn: ({ channel }) => told({ channel }),
  PetitionRegistered: ({ year, number }, { registerCode: unitCode }) =>
    told({ number: formatRegisterNumber({ year, number, unitCode }) }),
  SupplementRequested: ({ answerBy, question }) => told({ day: answerBy }, question),
  SupplementSupplied: ({ text }) => told({}, text),
  PetitionClassified: null,
  DeclineProposed: null,
  GuideProposed: null,
  TransferProposed: null,
  PetitionDeclined: ({ reason, guidance }) => told({ declineReason: reason }, guidance),
  PetitionGuided: ({ door, guidance }) => told({ door }, guidance),
  PetitionTransferred: ({ recipient, guidance }) => told({ agency: recipient }, guidance),
  ProposalRejected: null,
  PetitionAssigned: null,
  HandlingInOfficeBegun: ({ dueOn }) => told({ day: dueOn }),
  PetitionForwarded: ({ agencyId, replyDueOn, dueReason }, { nameOf }) =>
    told({ agency: nameOf(agencyId), day: replyDueOn }, dueReason),
  PetitionAccepted: tellAgency,
  PetitionReturned: tellAgency,
  ReplyDrafted: null,
  ReplyPresented: null,
  DraftSentBack: null,
  ReplySigned: null,
  ReplySubmitted: tellAgency,
  CompletionAsked: tellHappened,
  ReplySent: (_event, { nameOf }) => told({ agency: nameOf(null) }),
  PublicationPrepared: null,
  AnswerPublished: tellHappened,
  PublicationDeclined: ({ reason }) => told({ reason }),
  AnswerUnpublished: ({ reason }) => told({ reason }),
  PetitionRestricted: null,
  RestrictionLifted: null,
  SteppedAside: null,
  SecretReissued: tellHappened,
  PetitionHeld: null,
  ReleasedFromQuarantine: null,
  SetAsideAsSpam: null,
  PetitionWithdrawn: tellHappened,
  PetitionClosed: tellHappened,
  NoteAdded: null,
  ContactOpened: null,
};

const tell = <T extends EventType>(event: EventOf<T> & { readonly type: T }, names: Names) =>
  tellers[event.type]?.(event, names) ?? null;

/** Newest first; what is the office's own work is left out. */
export function senderTimeline(
  events: readonly StoredEvent[],
  names: ReadonlyMap<number, string>,
  registerCode: string,
  answeringAgency: string,
): TimelineEntry[] {
  const nameOf = (id: number | null) => (id ? (names.get(id) ?? "") : answeringAgency);
  return events.flatMap((stored) => {
    const event = readEvent(stored);
    const entry = event && tell(event, { nameOf, registerCode });
    return event && entry
      ? [{ id: stored.sequence, type: event.type, at: stored.at, ...entry }]
      : [];
  });
}
