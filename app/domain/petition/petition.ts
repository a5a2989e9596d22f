import type { CivilDate } from "../deadline/calendar/civil-date.ts";
import type { ClockName } from "../deadline/rules/clock-name.ts";
import type {
  AgencyNews,
  ClockStart,
  Escalation,
  GrantedExtension,
  Requests,
  SupplementWait,
} from "./clocks/petition-time.ts";
import type { Ended, PutRight } from "./correction.ts";
import type { Amended } from "./later-papers.ts";
import type { Direction, Submission } from "./leadership.ts";
import type { AgencyId, DivisionId, OfficerId, PetitionId } from "./petition-ids.ts";
import type { Restrictable } from "./restriction.ts";

/** The nouns of a petition (phan anh, kien nghi), as the whole product speaks of them. */
export const stages = [
  "received",
  "registered",
  "awaiting-supplement",
  "declined",
  "guided",
  "transferred",
  "forwarded",
  "returned",
  "in-progress",
  "reply-drafted",
  "reply-submitted",
  "answered",
  "withdrawn",
  "closed",
] as const;
export type Stage = (typeof stages)[number];

/** Stages in which nobody owes anything more. */
const endedStages: readonly Stage[] = [
  "declined",
  "guided",
  "transferred",
  "answered",
  "withdrawn",
  "closed",
];
/** Whether nobody owes anything more, so that no clock runs and no list asks for work. */
export const isEnded = (stage: Stage) => endedStages.includes(stage);

export const petitionClasses = ["admin-conduct", "admin-regulation"] as const;
export type PetitionClass = (typeof petitionClasses)[number];

export const petitionKinds = ["report", "proposal"] as const;
export type PetitionKind = (typeof petitionKinds)[number];

/** The eight content types of 20/2008/ND-CP art. 5. */
export const contentTypes = [
  "conduct-obstacle",
  "regulation-unfit",
  "regulation-inconsistent",
  "regulation-illegal",
  "regulation-against-treaty",
  "regulation-other",
  "solution",
  "initiative",
] as const;
export type ContentType = (typeof contentTypes)[number];

export const intakeChannels = [
  "web",
  "letter",
  "phone",
  "in-person",
  "email",
  "national-portal",
  "hotline-1022",
  "dialogue",
  "press",
  "other-body",
] as const;
export type IntakeChannel = (typeof intakeChannels)[number];

export const senderTypes = ["individual", "organization"] as const;
export type SenderType = (typeof senderTypes)[number];

export const pointDisposals = ["handle", "guide", "not-accept"] as const;
export type PointDisposal = (typeof pointDisposals)[number];

/** What a point is about, where that is not what the petition is about. */
export type PointClassification = {
  readonly class: PetitionClass;
  readonly contentType: ContentType;
  /** Null where it is the petition's field. */
  readonly fieldCode: string | null;
};

/** A point (y): one matter of a letter, with its own way on. */
export type Point = {
  readonly text: string;
  readonly disposal: PointDisposal;
  readonly note: string;
  readonly own?: PointClassification;
};

/** How hard the matter is; limits may differ by it. */
export const complexities = ["urgent", "ordinary", "complex"] as const;
export type Complexity = (typeof complexities)[number];

export type Classification = {
  readonly class: PetitionClass;
  readonly contentType: ContentType;
  readonly kind: PetitionKind;
  readonly fieldCode: string;
  readonly complexity: Complexity;
  /** The agency whose head is complained about; absent where it is not the head. */
  readonly aboutHeadOf?: AgencyId;
};

/** Looked at before it counts as received: not in quarantine, held there, or set aside as spam. */
export type Quarantine = "none" | "held" | "spam";

/** Closed list; what each rests on says decline-ground.ts. */
export const declineReasons = [
  "missing-contact",
  "not-vietnamese",
  "unclear-content",
  "already-answered",
  "under-litigation-or-inspection",
  "not-administrative",
  "spam",
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** What is not a petition goes through another door. */
export const doors = [
  "complaint",
  "denunciation",
  "other-petition",
  "crime-report",
  "legal-question",
  "field-report",
  "emergency",
] as const;
export type Door = (typeof doors)[number];

export type DisposalKind = "decline" | "guide" | "transfer";

/** A way out of the register that one person proposes and another decides. */
export type DisposalProposal = {
  readonly kind: DisposalKind;
  readonly reason: DeclineReason | null;
  readonly door: Door | null;
  readonly guidance: string;
  readonly recipient: string;
  readonly proposedBy: OfficerId;
};

/** Outcomes: for conduct a finding; for regulations those of 20/2008/ND-CP art. 15 and 14.2.b. */
export const conductOutcomes = [
  "conduct-right",
  "conduct-partly-right",
  "conduct-wrong",
  "conduct-insufficient-grounds",
] as const;
export const regulationOutcomes = [
  "regulation-amend-own",
  "regulation-propose-other",
  "regulation-issue-new",
  "regulation-explain-keep",
  "regulation-held-for-study",
] as const;
export const outcomes = [...conductOutcomes, ...regulationOutcomes] as const;
export type Outcome = (typeof outcomes)[number];
/** In what an answer can end, by the class of what was asked. */
export const outcomesFor: Readonly<Record<PetitionClass, readonly Outcome[]>> = {
  "admin-conduct": conductOutcomes,
  "admin-regulation": regulationOutcomes,
};

export type Forwarding = {
  readonly agencyId: AgencyId;
  /** Somebody works for the agency in this system; if not, the receiving unit records for it. */
  readonly agencyHasAccount: boolean;
  readonly forwardedOn: CivilDate;
  readonly replyDueOn: CivilDate;
  readonly replyDueProvisional: boolean;
  readonly replyDueReason: string;
  readonly acceptedOn: CivilDate | null;
};

/**
 * What an agency is asked for: the whole answer alone, the one answer together with others, an opinion
 * for the agency that leads, or the answer to its own points of a letter that was split.
 */
export const forwardingRoles = ["alone", "lead", "support", "part"] as const;
export type ForwardingRole = (typeof forwardingRoles)[number];

export type Signature = {
  readonly documentNumber: string;
  readonly documentOn: CivilDate;
  readonly signerName: string;
  readonly signerCapacity: string;
  readonly fileId: number | null;
};

export type ReplyText = {
  /** One answer for each point that is to be handled, by its place in the list of points. */
  readonly answers: readonly { readonly point: number; readonly text: string }[];
  readonly outcome: Outcome | null;
  readonly legalBasis: string;
  readonly measures: string;
  readonly contact: string;
};

export type Reply = ReplyText & {
  readonly signature: Signature | null;
  readonly presentedBy: OfficerId | null;
  readonly submittedOn: CivilDate | null;
};

export type Publication =
  | { readonly state: "undecided" }
  | {
      readonly state: "prepared";
      readonly preparedBy: OfficerId;
      readonly remainingFindings: number;
    }
  | { readonly state: "published" }
  | { readonly state: "declined"; readonly reason: string }
  | { readonly state: "unpublished"; readonly reason: string };

/** The work of one forwarding, or of the receiving unit where it answers itself. */
export type Share = Ended<Stage> &
  Requests &
  Amended<Signature> & {
    /** Its number within the petition, from 1 on, in the order of forwarding. */
    readonly place: number;
    readonly role: ForwardingRole;
    /** The places of its points in the list of the petition's; empty where it is all of them. */
    readonly ownPoints: readonly number[];
    readonly stage: Stage;
    readonly stageBeforeSupplement: Stage | null;
    /** The day by which the sender was asked to supply, while that is awaited. */
    readonly supplementBy: CivilDate | null;
    readonly waits: readonly SupplementWait[];
    readonly forwarding: Forwarding | null;
    readonly handledInOffice: boolean;
    readonly officeDueOn: CivilDate | null;
    readonly officeDueProvisional: boolean;
    readonly agencyAssigneeId: OfficerId | null;
    /** Inside the unit that answers: to which of its divisions it was given. */
    readonly divisionId: DivisionId | null;
    /** The day by which that unit wants the answer of whoever it was given to. */
    readonly innerDueOn: CivilDate | null;
    /** The day on which whoever it was given to was last chased inside. */
    readonly chasedInsideOn: CivilDate | null;
    readonly returns: number;
    readonly reply: Reply | null;
    readonly answeredOn: CivilDate | null;
    readonly publication: Publication;
    readonly clockStarts: Readonly<Partial<Record<ClockName, ClockStart>>>;
    /** Of the agency that answers now; a new forwarding begins without. */
    readonly extensions: readonly GrantedExtension[];
    /** The day on which the office asked to complete the reply, until it is submitted again. */
    readonly completionAskedOn: CivilDate | null;
    readonly news: AgencyNews | null;
    /** The day of the last progress notice to the sender. */
    readonly lastProgressOn: CivilDate | null;
    /** How far up its lateness was reported. */
    readonly escalatedTo: Escalation;
    /** What the office asked the leadership last; null where it never did. */
    readonly submission: Submission | null;
    /** What the leadership decided last. */
    readonly direction: Direction | null;
  };

/** A petition as its rules see it, with one of its shares in view; what no rule reads stays outside. */
export type Petition = Share &
  PutRight &
  Restrictable & {
    readonly id: PetitionId;
    readonly code: string;
    readonly version: number;
    /** The shares that are not in view, in the order of their places. */
    readonly others: readonly Share[];
    /** The unit that took it in, keeps it in its register and coordinates it. */
    readonly receivingUnitId: AgencyId;
    readonly takenInBy: OfficerId | null;
    readonly channel: IntakeChannel;
    /** With which agency it is counted, where the office set one; null is the main share's. */
    readonly countingAgencyId: AgencyId | null;
    /** Day zero of every clock: the day of sending, or the true receipt day of a letter or call. */
    readonly receivedOn: CivilDate;
    readonly registerNumber: number | null;
    readonly registerYear: number | null;
    readonly classification: Classification | null;
    readonly points: readonly Point[];
    readonly proposal: DisposalProposal | null;
    readonly assigneeId: OfficerId | null;
    readonly quarantine: Quarantine;
  };
