/** What of a petition stands outside the history, and which events say how it stands from now on. */
import type { EventOf, EventType, PetitionEvent } from "./events.ts";

/**
 * The content that is kept in rows and files of its own: what was sent and how the office calls it, its
 * points, who sent it, the signed replies, the public texts, and every file.
 */
export const contentParts = [
  "text",
  "title",
  "points",
  "sender",
  "replies",
  "publication",
  "files",
] as const;
export type ContentPart = (typeof contentParts)[number];

/** Whether a value names a stored file, at whatever depth. */
type NamesFile<Value> = Value extends readonly (infer Item)[]
  ? NamesFile<Item>
  : Value extends object
    ? "fileId" extends keyof Value
      ? true
      : { [F in keyof Value]-?: NamesFile<Value[F]> }[keyof Value]
    : false;

type PartLists = { readonly [T in EventType]: readonly ContentPart[] };
/** Nothing to ask of an event that names no file; those that do must cover the files. */
type EveryFileCovered<Lists extends PartLists> = {
  readonly [T in EventType]: true extends NamesFile<EventOf<T>>
    ? "files" extends Lists[T][number]
      ? unknown
      : { readonly forgotten: "files" }
    : unknown;
};

/**
 * The parts that each event may have changed. Only these are witnessed anew with it, so that what somebody
 * altered past the product stays different from its last witness until an act of that very kind.
 */
const listed = {
  SupplementGivenUp: [],
  ClosedWithoutSupplement: [],
  ReturnAsked: ["files"],
  ReturnProposed: [],
  ReturnProposalRejected: [],
  ReturnProposalTakenBack: [],
  ReturnRefused: ["files"],
  SubmittedToLeadership: ["files"],
  DirectionEntered: ["files"],
  TakenBackByDirection: ["replies"],
  ReportedBack: ["files"],
  RegistryNumberRecorded: ["files"],
  ExtensionAsked: ["files"],
  ExtensionGranted: ["files"],
  ExtensionRefused: ["files"],
  DueDayMoved: [],
  NewsGiven: [],
  ProgressTold: [],
  ProgressAsked: [],
  LatenessEscalated: [],
  ChaseLetterMade: [],
  ChaseLetterNumbered: [],
  PetitionSent: ["text", "title", "sender", "files"],
  PetitionTakenIn: ["text", "title", "sender", "files"],
  PetitionRegistered: [],
  SupplementRequested: [],
  SupplementSupplied: ["files"],
  PetitionClassified: ["title", "points"],
  TitleSet: ["title"],
  ContactChangeAsked: [],
  ContactChanged: ["sender"],
  ContactChangeDeclined: [],
  DeclineProposed: [],
  GuideProposed: [],
  TransferProposed: [],
  PetitionDeclined: ["files"],
  PetitionGuided: ["files"],
  PetitionTransferred: ["files"],
  ProposalRejected: ["files"],
  PetitionAssigned: [],
  ChasedInside: [],
  HandlingInOfficeBegun: [],
  PetitionForwarded: [],
  ForwardingPassedOn: [],
  PetitionAccepted: [],
  ForwardingRecalled: ["replies", "files"],
  HandlingInOfficeStopped: ["replies"],
  PetitionReopened: ["replies", "files"],
  IntakeCorrected: ["sender", "files"],
  RegisterEntryAnnulled: [],
  ProposalTakenBack: [],
  DraftTakenBack: ["replies"],
  SubmissionTakenBack: ["replies"],
  CountingAgencySet: [],
  PetitionReturned: ["replies", "files"],
  ReplyDrafted: ["replies"],
  ReplyPresented: [],
  DraftSentBack: ["replies"],
  ReplySigned: ["replies", "files"],
  ReplySubmitted: [],
  CompletionAsked: ["replies"],
  ReplySent: [],
  ReplyAmended: ["replies", "publication", "files"],
  ReplyRecalled: ["replies", "publication", "files"],
  PublicationPrepared: ["publication", "files"],
  AnswerPublished: ["publication"],
  PublicationDeclined: [],
  AnswerUnpublished: [],
  PetitionRestricted: [],
  RestrictionConfirmed: [],
  RestrictionLeftOpen: [],
  RestrictionLifted: [],
  SteppedAside: [],
  SecretReissued: [],
  StateTold: [],
  PetitionHeld: [],
  ReleasedFromQuarantine: [],
  SetAsideAsSpam: [],
  PetitionWithdrawn: [],
  PetitionClosed: [],
  NoteAdded: [],
  ContactOpened: [],
} as const satisfies PartLists;

const changedParts: PartLists = listed satisfies EveryFileCovered<typeof listed>;

/** The parts that these events may have changed, each once, in the order of `contentParts`. */
export function partsChangedBy(events: readonly Pick<PetitionEvent, "type">[]) {
  const changed = new Set(events.flatMap(({ type }) => changedParts[type]));
  return contentParts.filter((part) => changed.has(part));
}
