import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { ReturnReason } from "../clocks/petition-time.ts";
import type { ContactChange, ContactWay } from "../contact-change.ts";
import type { TitleChange } from "../correction.ts";
import type { DeclineGround } from "../decline-ground.ts";
import type { BotMark } from "../intake/bot-marks.ts";
import type { LaterPaperKind } from "../later-papers.ts";
import type {
  Classification,
  DeclineReason,
  Door,
  ForwardingRole,
  IntakeChannel,
  Point,
  ReplyText,
  SenderType,
  Signature,
} from "../petition.ts";
import type { AgencyId, DivisionId, OfficerId } from "../petition-ids.ts";
import type { StateCallOutcome } from "../state-call.ts";
import type { CustodyEvent } from "./custody/custody-events.ts";
import type { LeadershipEvent } from "./leadership-events.ts";
import type { TakingBackEvent } from "./taking-back-events.ts";
import type { TimeEvent } from "./time-events.ts";

type Fact =
  | TimeEvent
  | LeadershipEvent
  | TakingBackEvent
  | CustodyEvent
  | {
      readonly type: "PetitionSent";
      readonly receivedOn: CivilDate;
      readonly senderType: SenderType;
    }
  | {
      readonly type: "PetitionTakenIn";
      readonly channel: IntakeChannel;
      readonly receivedOn: CivilDate;
      readonly senderType: SenderType;
      readonly readBack: boolean;
    }
  | { readonly type: "PetitionRegistered"; readonly year: number; readonly number: number }
  | {
      readonly type: "SupplementRequested";
      readonly question: string;
      readonly answerBy: CivilDate;
      readonly on: CivilDate;
    }
  | { readonly type: "SupplementSupplied"; readonly text: string; readonly on: CivilDate }
  | {
      readonly type: "PetitionClassified";
      readonly classification: Classification;
      readonly points: readonly Point[];
    }
  | { readonly type: "TitleSet"; readonly title: TitleChange }
  | {
      readonly type: "ContactChangeAsked";
      readonly on: CivilDate;
      readonly contact: ContactChange;
    }
  | { readonly type: "ContactChanged"; readonly on: CivilDate; readonly contact: ContactChange }
  | {
      readonly type: "ContactChangeDeclined";
      readonly on: CivilDate;
      readonly ways: readonly ContactWay[];
      readonly note: string;
    }
  | {
      readonly type: "DeclineProposed";
      readonly reason: DeclineReason;
      /** On what it rests, as it was said at the time: absent in earlier rows. */
      readonly ground?: DeclineGround;
      readonly guidance: string;
      readonly by: OfficerId;
    }
  | {
      readonly type: "GuideProposed";
      readonly door: Door;
      readonly guidance: string;
      readonly by: OfficerId;
    }
  | {
      readonly type: "TransferProposed";
      readonly door: Door;
      readonly guidance: string;
      readonly recipient: string;
      readonly by: OfficerId;
    }
  /** The day and whose click it was: absent in earlier rows, the click also where the system does it. */
  | {
      readonly type: "PetitionDeclined";
      readonly reason: DeclineReason;
      readonly ground?: DeclineGround;
      readonly guidance: string;
      readonly soloReason: string;
      readonly on?: CivilDate;
      readonly by?: OfficerId;
      readonly paper?: Signature;
    }
  | {
      readonly type: "PetitionGuided";
      readonly door: Door;
      readonly guidance: string;
      readonly soloReason: string;
      readonly on?: CivilDate;
      readonly by?: OfficerId;
      readonly paper?: Signature;
    }
  | {
      readonly type: "PetitionTransferred";
      readonly door: Door;
      readonly guidance: string;
      readonly recipient: string;
      readonly soloReason: string;
      readonly on?: CivilDate;
      readonly by?: OfficerId;
      readonly paper?: Signature;
    }
  | { readonly type: "ProposalRejected"; readonly reason: string; readonly paper?: Signature }
  | {
      readonly type: "PetitionAssigned";
      readonly officerId: OfficerId | null;
      readonly inAgency: boolean;
      /** Absent in earlier rows, and where it was given to a person without a division or a day. */
      readonly divisionId?: DivisionId;
      readonly innerDueOn?: CivilDate;
      readonly note?: string;
    }
  | {
      readonly type: "ChasedInside";
      /** Who was chased: this person, or everyone of the division. */
      readonly officerId: OfficerId | null;
      readonly divisionId: DivisionId | null;
      readonly innerDueOn: CivilDate | null;
      readonly note: string;
      readonly on: CivilDate;
    }
  | {
      readonly type: "HandlingInOfficeBegun";
      readonly on: CivilDate;
      readonly dueOn: CivilDate;
      readonly provisional: boolean;
      /** The office no longer waits for the leadership, which was asked. */
      readonly overtakesSubmission?: true;
    }
  | {
      readonly type: "PetitionForwarded";
      readonly agencyId: AgencyId;
      readonly agencyHasAccount: boolean;
      readonly coverNote: string;
      readonly forwardedOn: CivilDate;
      readonly replyDueOn: CivilDate;
      readonly provisional: boolean;
      readonly dueReason: string;
      readonly notifySender: boolean;
      /** Absent where one agency was asked for the whole answer. */
      readonly role?: ForwardingRole;
      readonly points?: readonly number[];
      /** The office no longer waits for the leadership, which was asked. */
      readonly overtakesSubmission?: true;
    }
  | {
      readonly type: "ForwardingPassedOn";
      /** The successor, which answers from now on. */
      readonly agencyId: AgencyId;
      readonly agencyHasAccount: boolean;
      readonly formerAgencyId: AgencyId;
      readonly decisionNumber: string;
      readonly decisionOn: CivilDate;
      readonly on: CivilDate;
    }
  /** For statistics only: nothing of the work changes by it. */
  | { readonly type: "CountingAgencySet"; readonly agencyId: AgencyId }
  | { readonly type: "PetitionAccepted"; readonly on: CivilDate; readonly agencyId: AgencyId }
  | {
      readonly type: "PetitionReturned";
      readonly agencyId: AgencyId;
      /** Null in rows of the first version, whose reason is a whole sentence. */
      readonly reasonCode: ReturnReason | null;
      readonly reason: string;
      readonly proposedAgencyId: AgencyId | null;
      readonly paper?: Signature;
    }
  | { readonly type: "ReplyDrafted"; readonly text: ReplyText }
  | { readonly type: "ReplyPresented"; readonly by: OfficerId }
  | { readonly type: "DraftSentBack"; readonly reason: string }
  | { readonly type: "ReplySigned"; readonly signature: Signature }
  | { readonly type: "ReplySubmitted"; readonly on: CivilDate; readonly agencyId: AgencyId | null }
  | { readonly type: "CompletionAsked"; readonly reason: string; readonly on: CivilDate }
  | { readonly type: "ReplySent"; readonly on: CivilDate }
  | {
      readonly type: "ReplyAmended";
      readonly kind: Exclude<LaterPaperKind, "recall">;
      readonly note: string;
      readonly signature: Signature;
      readonly on: CivilDate;
      readonly agencyId: AgencyId | null;
    }
  | {
      readonly type: "ReplyRecalled";
      readonly note: string;
      readonly signature: Signature;
      readonly on: CivilDate;
      readonly agencyId: AgencyId | null;
    }
  | { readonly type: "PublicationPrepared"; readonly findings: number; readonly by: OfficerId }
  | { readonly type: "AnswerPublished"; readonly soloReason?: string }
  | { readonly type: "PublicationDeclined"; readonly reason: string }
  | { readonly type: "StateTold"; readonly outcome: StateCallOutcome; readonly on: CivilDate }
  | { readonly type: "PetitionHeld"; readonly marks: readonly BotMark[] }
  | { readonly type: "ReleasedFromQuarantine" }
  | { readonly type: "SetAsideAsSpam"; readonly reason: string }
  | {
      readonly type: "PetitionWithdrawn";
      readonly reason: string;
      readonly on?: CivilDate;
      /** Absent where its sender withdrew it. */
      readonly by?: OfficerId;
    }
  | { readonly type: "PetitionClosed" }
  | { readonly type: "NoteAdded"; readonly text: string }
  | { readonly type: "ContactOpened" };

/**
 * What has happened to a petition. Past tense, never changed once written; a new shape gets a new
 * version number in the store, and the old one stays readable. A paper is the signed one by which
 * the act was recorded; an act of somebody's own click has none, nor has any of earlier versions.
 */
export type PetitionEvent = Fact & {
  /** The number of the forwarding that it is about, where the petition has several. */
  readonly forwarding?: number;
};

export type EventType = PetitionEvent["type"];

/** The event of this type. */
export type EventOf<T extends EventType> = Extract<PetitionEvent, { readonly type: T }>;
