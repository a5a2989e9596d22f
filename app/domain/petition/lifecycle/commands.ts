import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { Escalation, ExtensionReason } from "../clocks/petition-time.ts";
import type { ContactChange } from "../contact-change.ts";
import type { IntakeReason, SenderChange, TitleChange } from "../correction.ts";
import type { LaterPaperKind } from "../later-papers.ts";
import type {
  DirectionForm,
  Director,
  RegistryKind,
  RegistryPaper,
  SubmissionReason,
} from "../leadership.ts";
import type {
  Classification,
  DeclineReason,
  Door,
  ForwardingRole,
  IntakeChannel,
  Point,
  ReplyText,
  Signature,
} from "../petition.ts";
import type { AgencyId, DivisionId, OfficerId } from "../petition-ids.ts";
import type { StateCallOutcome } from "../state-call.ts";
import type { CustodyCommand } from "./custody/custody-commands.ts";
import type { TakingBackCommand } from "./taking-back-commands.ts";

/** An agency to which a petition is forwarded: for what, with which points, until when. */
export type Addressee = {
  readonly agencyId: AgencyId;
  readonly agencyHasAccount: boolean;
  readonly agencyOpen: boolean;
  readonly role: ForwardingRole;
  /** The places of its points; empty for all of them. */
  readonly points: readonly number[];
  /** What is written to it alone; the other agencies do not read it. */
  readonly ownNote: string;
  readonly replyDueOn: CivilDate;
  readonly provisional: boolean;
  readonly dueByRule: boolean;
};

/** How and when a paper or a call truly came. */
type ReceiptCorrection = {
  readonly reason: IntakeReason;
  readonly note: string;
  readonly channel: IntakeChannel;
  readonly receivedOn: CivilDate;
  /** The envelope, the stamp, the note of the call that shows the day; owed for another day. */
  readonly proofFileId: number | null;
};

/**
 * What may be asked of a petition that exists. Sending and taking in create one. An act with a paper
 * is decided by the paper's signer; whoever asks it records what was signed.
 */
export type Command =
  | { readonly type: "register" }
  | ({ readonly type: "correct-receipt" } & ReceiptCorrection)
  /** Where some clock ends later by it than before. */
  | ({ readonly type: "correct-receipt-later" } & ReceiptCorrection)
  | {
      readonly type: "correct-sender";
      readonly reason: IntakeReason;
      readonly note: string;
      /** Null where nothing is another than what stands there. */
      readonly sender: SenderChange | null;
    }
  | {
      readonly type: "ask-contact-change";
      /** Null where nothing is another than what stands there. */
      readonly contact: ContactChange | null;
      /** A code went to some address of this sender within the hour. */
      readonly mailedLately: boolean;
      /** As many changes as may be were asked for within a day. */
      readonly askedOften: boolean;
    }
  /** What of the change that was asked for is confirmed; null where none was. */
  | {
      readonly type: "confirm-contact";
      readonly contact: ContactChange | null;
      /** The officer rang the number that stood there before, or it reaches nobody any more. */
      readonly oldTried: boolean;
    }
  | { readonly type: "decline-contact"; readonly note: string }
  | { readonly type: "request-supplement"; readonly question: string; readonly answerBy: CivilDate }
  | { readonly type: "supply"; readonly text: string }
  | {
      readonly type: "classify";
      readonly classification: Classification;
      readonly points: readonly Point[];
      readonly title: TitleChange;
      /** Whose it becomes where it is nobody's yet; null leaves it so. */
      readonly assigneeId: OfficerId | null;
    }
  | { readonly type: "set-title"; readonly title: TitleChange }
  | { readonly type: "propose-decline"; readonly reason: DeclineReason; readonly guidance: string }
  | { readonly type: "propose-guide"; readonly door: Door; readonly guidance: string }
  | {
      readonly type: "propose-transfer";
      readonly door: Door;
      readonly guidance: string;
      readonly recipient: string;
    }
  | { readonly type: "decline"; readonly soloReason: string; readonly paper?: Signature }
  | { readonly type: "guide"; readonly soloReason: string; readonly paper?: Signature }
  | { readonly type: "transfer"; readonly soloReason: string; readonly paper?: Signature }
  | { readonly type: "reject-proposal"; readonly reason: string; readonly paper?: Signature }
  | {
      readonly type: "assign";
      /** A person, a division, or a person of a division. */
      readonly officerId: OfficerId | null;
      readonly divisionId: DivisionId | null;
      /** The unit of both. */
      readonly unitId: AgencyId;
      readonly innerDueOn: CivilDate | null;
      readonly note: string;
    }
  | { readonly type: "chase-inside"; readonly note: string }
  | { readonly type: "handle-in-office"; readonly dueOn: CivilDate; readonly provisional: boolean }
  | {
      readonly type: "forward";
      /** One for the whole answer; one that leads and those that support it; or one for each part. */
      readonly addressees: readonly Addressee[];
      /** Written to all of them. */
      readonly coverNote: string;
      /** Given when the officer set another day than the rule's. */
      readonly dueReason: string;
      readonly notifySender: boolean;
    }
  | {
      readonly type: "pass-to-successor";
      readonly agencyEnded: boolean;
      readonly successorId: AgencyId;
      readonly successorWorksHere: boolean;
      /** Of the decision that ended or merged the agency. */
      readonly decisionNumber: string;
      readonly decisionOn: CivilDate;
    }
  | { readonly type: "accept" }
  | TakingBackCommand
  | { readonly type: "set-counting-agency"; readonly agencyId: AgencyId }
  | {
      readonly type: "submit-to-leadership";
      readonly reason: SubmissionReason;
      readonly question: string;
      readonly paper: Signature;
    }
  | {
      readonly type: "enter-direction";
      readonly by: Director;
      readonly form: DirectionForm;
      /** Empty for a note. */
      readonly documentNumber: string;
      readonly givenOn: CivilDate;
      readonly text: string;
      readonly fileId: number | null;
      /** The agency that is to answer; null where the direction names none. */
      readonly agencyId: AgencyId | null;
      readonly agencyOpen: boolean;
    }
  | { readonly type: "report-back"; readonly text: string; readonly paper?: Signature }
  | {
      readonly type: "record-registry-number";
      readonly kind: RegistryKind;
      readonly number: string;
      readonly on: CivilDate;
      readonly registryPaper: RegistryPaper;
      readonly note: string;
      /** The signed copy, where one is kept. */
      readonly fileId: number | null;
    }
  | {
      readonly type: "ask-extension";
      /** Working days. */
      readonly days: number;
      readonly reason: ExtensionReason;
      readonly explanation: string;
      readonly legalBasis: string;
      readonly paper?: Signature;
    }
  | {
      readonly type: "grant-extension";
      /** Fewer days than were asked for is a cut. */
      readonly days: number;
      readonly note: string;
      readonly soloReason: string;
      readonly paper?: Signature;
    }
  | {
      readonly type: "refuse-extension";
      readonly note: string;
      readonly soloReason: string;
      readonly paper?: Signature;
    }
  | { readonly type: "give-news"; readonly sentence: string; readonly hopedOn: CivilDate }
  | { readonly type: "tell-progress" }
  /** Its sender asks how it stands; with the day of the asking before, null for the first. */
  | { readonly type: "ask-progress"; readonly askedBefore: CivilDate | null }
  | { readonly type: "end-supplement-wait" }
  | { readonly type: "count-again"; readonly because: "rule" | "calendar" }
  | {
      readonly type: "escalate-lateness";
      readonly to: Exclude<Escalation, "">;
      readonly workingDaysLate: number;
    }
  | { readonly type: "make-chase-letter"; readonly letterId: number }
  | {
      readonly type: "number-chase-letter";
      readonly letterId: number;
      readonly documentNumber: string;
      readonly documentOn: CivilDate;
    }
  | { readonly type: "draft-reply"; readonly text: ReplyText }
  | { readonly type: "present-reply" }
  | { readonly type: "send-back-draft"; readonly reason: string }
  | { readonly type: "sign-reply"; readonly signature: Signature }
  | { readonly type: "submit-reply" }
  | { readonly type: "ask-to-complete"; readonly reason: string }
  | { readonly type: "send-reply" }
  | {
      readonly type: "amend-reply";
      readonly kind: Exclude<LaterPaperKind, "recall">;
      /** What it changes, in words for the sender. */
      readonly note: string;
      readonly signature: Signature;
    }
  | { readonly type: "recall-reply"; readonly note: string; readonly signature: Signature }
  | { readonly type: "prepare-publication"; readonly findings: number; readonly textReady: boolean }
  | {
      readonly type: "publish";
      /** How many facts that are known of the sender still stand in what is to be public. */
      readonly known: number;
      /** Why one person publishes alone what is still found, in a unit of one person. */
      readonly soloReason: string;
    }
  | { readonly type: "decide-not-to-publish"; readonly reason: string }
  | CustodyCommand
  | {
      readonly type: "tell-state";
      readonly outcome: StateCallOutcome;
      /** Whether there is a number to ring back. */
      readonly phoneOnFile: boolean;
    }
  | { readonly type: "release-from-quarantine" }
  | { readonly type: "set-aside-as-spam"; readonly reason: string }
  | { readonly type: "withdraw"; readonly reason: string }
  | { readonly type: "close" }
  | { readonly type: "add-note"; readonly text: string }
  | { readonly type: "open-contact" };

export type CommandType = Command["type"];

/** The command of this type. */
export type CommandOf<K extends CommandType> = Extract<Command, { readonly type: K }>;

/** Acts that a signed paper may carry. The signature of a reply is one. */
export type PaperCommandType = {
  [K in CommandType]: [Extract<keyof CommandOf<K>, "paper" | "signature">] extends [never]
    ? never
    : K;
}[CommandType];
