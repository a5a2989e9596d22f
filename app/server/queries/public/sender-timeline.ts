/** The history of one petition as its sender reads it: no person named, no inner note. */
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import { type ContactWay, waysOf } from "#app/domain/petition/contact-change.ts";
import type { DeclineGround } from "#app/domain/petition/decline-ground.ts";
import type { EventOf, EventType, PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { TakeDownCause } from "#app/domain/petition/restriction.ts";
import type { SecretWay } from "#app/domain/petition/secret-way.ts";
import type { ReadLink } from "./read-links.ts";
import { sharesThen } from "./share-holders.ts";

/** Codes, days and texts for the sentence of one event. */
export type TimelineParts = {
  readonly agency?: string;
  /** The numbers of the points that it is about; left out where it is about the whole. */
  readonly points?: string;
  readonly formerAgency?: string;
  readonly contactWays?: readonly ContactWay[];
  readonly number?: string;
  /** Under which it is followed from now on. */
  readonly code?: string;
  readonly laterPaper?: EventOf<"ReplyAmended">["kind"];
  readonly day?: string;
  readonly reason?: string;
  readonly declineReason?: EventOf<"PetitionDeclined">["reason"];
  readonly declineGround?: DeclineGround;
  readonly door?: EventOf<"PetitionGuided">["door"];
  readonly channel?: EventOf<"PetitionTakenIn">["channel"];
  readonly days?: number;
  readonly stateCall?: EventOf<"StateTold">["outcome"];
  readonly secretWay?: SecretWay;
  readonly takeDownCause?: TakeDownCause;
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
export function agenciesIn(links: readonly ReadLink[]): number[] {
  const ids = links.flatMap(({ event }) => [
    "agencyId" in event && event.agencyId,
    event.type === "ForwardingPassedOn" && event.formerAgencyId,
  ]);
  return [...new Set(ids.filter((id) => typeof id === "number"))];
}

type ToldToSender = Pick<TimelineEntry, "parts" | "body">;
const tell = (parts: TimelineParts = {}, body = ""): ToldToSender => ({ parts, body });

type Names = {
  /** The name of this agency, or of whoever had the share when it happened. */
  readonly nameOf: (id: number | null) => string;
  /** The numbers of the share's own points; empty where it is about the whole. */
  readonly points: string;
  readonly registerCode: string;
};

/** What the sender is told of an event; null of what is the office's own work. */
type Teller<T extends EventType> =
  | ((event: EventOf<T>, names: Names) => ToldToSender | null)
  | null;

const tellHappened = () => tell();
const tellAgency = ({ agencyId }: { readonly agencyId: number | null }, { nameOf }: Names) =>
  tell({ agency: nameOf(agencyId) });

/** The same happens to each part by itself, so that it is told of which. */
const tellPoints = (_event: PetitionEvent, { points }: Names) => tell(points ? { points } : {});

const tellTime = {
  SupplementGivenUp: tellHappened,
  ClosedWithoutSupplement: tellHappened,
  ReturnAsked: null,
  ReturnProposed: null,
  ReturnProposalRejected: null,
  ReturnProposalTakenBack: null,
  ReturnRefused: null,
  ExtensionAsked: ({ days, reason, explanation }, { nameOf }) =>
    tell({ agency: nameOf(null), days, extensionReason: reason }, explanation),
  ExtensionGranted: ({ days, after, note }) => tell({ days, day: after }, note),
  ExtensionRefused: ({ note }) => tell({}, note),
  DueDayMoved: ({ clock, because, before, after }) => {
    // The office's own clocks are its own work; the sender waits for the reply.
    if (clock !== "reply" || (because === "rule" && before === after)) return null;
    return tell({ clock, because, before, day: after });
  },
  NewsGiven: null,
  ProgressTold: ({ sentence }) => tell({}, sentence),
  ProgressAsked: tellHappened,
  LatenessEscalated: null,
  ChaseLetterMade: null,
  ChaseLetterNumbered: null,
} satisfies { readonly [T in EventType]?: Teller<T> };

const tellers: { readonly [T in EventType]: Teller<T> } = {
  ...tellTime,
  SubmittedToLeadership: tellPoints,
  DirectionEntered: tellPoints,
  TakenBackByDirection: null,
  ReportedBack: null,
  RegistryNumberRecorded: null,
  PetitionSent: tellHappened,
  PetitionTakenIn: ({ channel }) => tell({ channel }),
  PetitionRegistered: ({ year, number }, { registerCode: unitCode }) =>
    tell({ number: formatRegisterNumber({ year, number, unitCode }) }),
  SupplementRequested: ({ answerBy, question }, { nameOf }) =>
    tell({ agency: nameOf(null), day: answerBy }, question),
  SupplementSupplied: ({ text }) => tell({}, text),
  PetitionClassified: null,
  ContactChangeAsked: ({ contact }) => tell({ contactWays: waysOf(contact) }),
  ContactChanged: ({ contact }) => tell({ contactWays: waysOf(contact) }),
  ContactChangeDeclined: ({ ways, note }) => tell({ contactWays: ways }, note),
  TitleSet: null,
  DeclineProposed: null,
  GuideProposed: null,
  TransferProposed: null,
  PetitionDeclined: ({ reason, ground, guidance }) =>
    tell({ declineReason: reason, ...(ground && { declineGround: ground }) }, guidance),
  PetitionGuided: ({ door, guidance }) => tell({ door }, guidance),
  PetitionTransferred: ({ recipient, guidance }) => tell({ agency: recipient }, guidance),
  ProposalRejected: null,
  PetitionAssigned: null,
  ChasedInside: null,
  HandlingInOfficeBegun: ({ dueOn }) => tell({ day: dueOn }),
  PetitionForwarded: ({ agencyId, replyDueOn, dueReason }, { nameOf }) =>
    tell({ agency: nameOf(agencyId), day: replyDueOn }, dueReason),
  ForwardingPassedOn: ({ agencyId, formerAgencyId }, { nameOf }) =>
    tell({ agency: nameOf(agencyId), formerAgency: nameOf(formerAgencyId) }),
  CountingAgencySet: null,
  PetitionAccepted: tellAgency,
  PetitionReturned: tellAgency,
  ForwardingRecalled: tellAgency,
  HandlingInOfficeStopped: tellPoints,
  PetitionReopened: ({ newLimit }) => tell(newLimit ? { day: newLimit.dueOn } : {}),
  IntakeCorrected: ({ receivedOn, channel }) =>
    tell({
      ...(receivedOn && { before: receivedOn.before, day: receivedOn.after }),
      ...(channel && { channel: channel.after }),
    }),
  RegisterEntryAnnulled: ({ code }) => tell(code ? { code } : {}),
  ProposalTakenBack: null,
  DraftTakenBack: null,
  SubmissionTakenBack: tellAgency,
  ReplyDrafted: null,
  ReplyPresented: null,
  DraftSentBack: null,
  ReplySigned: null,
  ReplySubmitted: tellAgency,
  CompletionAsked: tellHappened,
  ReplySent: (_event, { nameOf }) => tell({ agency: nameOf(null) }),
  ReplyAmended: ({ kind, signature, note, agencyId }, { nameOf }) =>
    tell(
      {
        agency: nameOf(agencyId),
        laterPaper: kind,
        number: signature.documentNumber,
        day: signature.documentOn,
      },
      note,
    ),
  ReplyRecalled: ({ signature, note, agencyId }, { nameOf }) =>
    tell(
      { agency: nameOf(agencyId), number: signature.documentNumber, day: signature.documentOn },
      note,
    ),
  PublicationPrepared: null,
  AnswerPublished: tellHappened,
  PublicationDeclined: ({ reason }) => tell({ reason }),
  AnswerUnpublished: ({ cause, reason }) =>
    cause ? tell({ takeDownCause: cause }, reason) : tell({ reason }),
  PetitionRestricted: null,
  RestrictionConfirmed: null,
  RestrictionLeftOpen: null,
  RestrictionLifted: null,
  SteppedAside: null,
  SecretReissued: ({ way: secretWay }) => tell(secretWay ? { secretWay } : {}),
  StateTold: ({ outcome: stateCall }) =>
    stateCall === "told" || stateCall === "told-helper" ? tell({ stateCall }) : null,
  PetitionHeld: null,
  ReleasedFromQuarantine: null,
  SetAsideAsSpam: null,
  PetitionWithdrawn: tellHappened,
  PetitionClosed: tellHappened,
  NoteAdded: null,
  ContactOpened: null,
};

const tellEvent = <T extends EventType>(event: EventOf<T> & { readonly type: T }, names: Names) =>
  tellers[event.type]?.(event, names) ?? null;

export type TimelineFacts = {
  /** Names of agencies by their numbers. */
  readonly names: ReadonlyMap<number, string>;
  readonly registerCode: string;
  /** The petition from each of its shares. */
  readonly views: readonly Petition[];
  /** The unit that received it, which has what no agency has. */
  readonly office: string;
};

/** Newest first; what is the office's own work, and what an agency does for another, is left out. */
export function senderTimeline(
  links: readonly ReadLink[],
  { names, registerCode, views, office }: TimelineFacts,
): TimelineEntry[] {
  const viewOf = (place: number | undefined) =>
    views.find((view) => view.place === place) ?? views[0];
  const shares = sharesThen(links);
  return links.flatMap(({ stored, event }) => {
    const view = viewOf(event.forwarding);
    if (view?.role === "support" && event.type !== "PetitionForwarded") return [];
    const share = shares.get(stored.sequence);
    const nameOf = (id: number | null) => {
      const named = id ?? share?.agencyId;
      return named ? (names.get(named) ?? "") : office;
    };
    const points = (share?.points ?? []).map((place) => place + 1).join(", ");
    const entry = tellEvent(event, { nameOf, points, registerCode });
    return entry ? [{ id: stored.sequence, type: event.type, at: stored.at, ...entry }] : [];
  });
}
