/** What in the history is personal: a table over every event, in which no text may be forgotten. */
import type { EventOf, EventType } from "./events.ts";

type FieldOf<T extends EventType> = Exclude<keyof EventOf<T>, "type">;

/** Whether somebody's own words fit in; codes and days are strings of a narrower type. */
type HoldsText<Value> = Value extends string
  ? string extends Value
    ? true
    : false
  : Value extends number | boolean | null | undefined
    ? false
    : Value extends readonly (infer Item)[]
      ? HoldsText<Item>
      : { [F in keyof Value]-?: HoldsText<Value[F]> }[keyof Value];

/** The fields of an event that hold text, at whatever depth. */
export type TextFieldOf<T extends EventType> = {
  [F in FieldOf<T>]: true extends HoldsText<EventOf<T>[F]> ? F : never;
}[FieldOf<T>];

type FieldLists = { readonly [T in EventType]: readonly FieldOf<T>[] };

/** Text that names a thing and no person: it stays when what was written is erased. */
const codeFields = {
  RegisterEntryAnnulled: ["replacedBy", "code"],
  /** The field of administration is a code of the office's own list. */
  PetitionClassified: ["classification"],
  ChaseLetterNumbered: ["documentNumber"],
  ForwardingPassedOn: ["decisionNumber"],
  DirectionEntered: ["documentNumber"],
  RegistryNumberRecorded: ["number"],
} as const satisfies Partial<FieldLists>;

type CodeFieldOf<T extends EventType> = T extends keyof typeof codeFields
  ? (typeof codeFields)[T][number]
  : never;

/** Nothing to ask of an event whose text is named; the forgotten fields of one whose text is not. */
export type EveryTextNamed<Lists extends FieldLists> = {
  readonly [T in EventType]: [Exclude<TextFieldOf<T>, Lists[T][number] | CodeFieldOf<T>>] extends [
    never,
  ]
    ? unknown
    : { readonly forgotten: Exclude<TextFieldOf<T>, Lists[T][number] | CodeFieldOf<T>> };
};

const listed = {
  SupplementGivenUp: [],
  ClosedWithoutSupplement: [],
  ReturnAsked: ["reason", "paper"],
  ReturnProposed: ["reason"],
  ReturnProposalRejected: ["reason"],
  ReturnProposalTakenBack: [],
  ReturnRefused: ["reason", "paper"],
  SubmittedToLeadership: ["question", "paper"],
  DirectionEntered: ["text"],
  TakenBackByDirection: [],
  ReportedBack: ["text", "paper"],
  RegistryNumberRecorded: ["note"],
  ExtensionAsked: ["explanation", "legalBasis", "paper"],
  ExtensionGranted: ["note", "soloReason", "paper"],
  ExtensionRefused: ["note", "soloReason", "paper"],
  DueDayMoved: [],
  NewsGiven: ["sentence"],
  ProgressTold: ["sentence"],
  ProgressAsked: [],
  LatenessEscalated: [],
  ChaseLetterMade: [],
  ChaseLetterNumbered: [],
  PetitionSent: [],
  PetitionTakenIn: [],
  PetitionRegistered: [],
  SupplementRequested: ["question"],
  SupplementSupplied: ["text"],
  PetitionClassified: ["points"],
  TitleSet: ["title"],
  ContactChangeAsked: ["contact"],
  ContactChanged: ["contact"],
  ContactChangeDeclined: ["note"],
  DeclineProposed: ["guidance"],
  GuideProposed: ["guidance"],
  TransferProposed: ["guidance", "recipient"],
  PetitionDeclined: ["guidance", "soloReason", "paper"],
  PetitionGuided: ["guidance", "soloReason", "paper"],
  PetitionTransferred: ["guidance", "recipient", "soloReason", "paper"],
  ProposalRejected: ["reason", "paper"],
  PetitionAssigned: ["note"],
  ChasedInside: ["note"],
  HandlingInOfficeBegun: [],
  PetitionForwarded: ["coverNote", "dueReason"],
  ForwardingPassedOn: [],
  PetitionAccepted: [],
  ForwardingRecalled: ["note", "paper"],
  HandlingInOfficeStopped: ["note"],
  PetitionReopened: ["note", "paper"],
  IntakeCorrected: ["note", "sender"],
  RegisterEntryAnnulled: ["note"],
  ProposalTakenBack: [],
  DraftTakenBack: [],
  SubmissionTakenBack: [],
  CountingAgencySet: [],
  PetitionReturned: ["reason", "paper"],
  ReplyDrafted: ["text"],
  ReplyPresented: [],
  DraftSentBack: ["reason"],
  ReplySigned: ["signature"],
  ReplySubmitted: [],
  CompletionAsked: ["reason"],
  ReplySent: [],
  ReplyAmended: ["note", "signature"],
  ReplyRecalled: ["note", "signature"],
  PublicationPrepared: [],
  AnswerPublished: ["soloReason"],
  PublicationDeclined: ["reason"],
  AnswerUnpublished: ["reason"],
  PetitionRestricted: ["reason"],
  RestrictionConfirmed: ["reason"],
  RestrictionLeftOpen: [],
  RestrictionLifted: ["reason"],
  SteppedAside: ["reason"],
  SecretReissued: [],
  StateTold: [],
  PetitionHeld: [],
  ReleasedFromQuarantine: [],
  SetAsideAsSpam: ["reason"],
  PetitionWithdrawn: ["reason"],
  PetitionClosed: [],
  NoteAdded: ["text"],
  ContactOpened: [],
} as const satisfies FieldLists;

/**
 * Fields in which somebody may have written about a person. They enter the history as salted
 * digests, so that they can be erased and the chain still holds. A link keeps the division with
 * which it was written: a field that joins the list later is personal in new links only.
 */
export const personalFields: FieldLists = listed satisfies EveryTextNamed<typeof listed>;
