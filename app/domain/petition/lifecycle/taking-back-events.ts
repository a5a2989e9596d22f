/** What was done by mistake and came back. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type {
  AnnulReason,
  IntakeReason,
  RecallReason,
  ReopenReason,
  SenderChange,
  StopReason,
} from "../correction.ts";
import type { IntakeChannel, Signature, Stage } from "../petition.ts";
import type { AgencyId, OfficerId } from "../petition-ids.ts";

/** The last day that the lead set in the place of the one by the rule. */
export type NewLimit = {
  readonly dueOn: CivilDate;
  readonly provisional: boolean;
  /** The last day that stood before; null where none did. */
  readonly before: CivilDate | null;
};

export type TakingBackEvent =
  | {
      readonly type: "ForwardingRecalled";
      /** The agency that had it. */
      readonly agencyId: AgencyId;
      readonly reason: RecallReason;
      readonly note: string;
      readonly on: CivilDate;
      /** Nobody had been told of the forwarding yet, and nobody is told of the recall. */
      readonly untold?: true;
      /** The notice of recall, where a numbered paper had left. */
      readonly paper?: Signature;
    }
  | {
      readonly type: "HandlingInOfficeStopped";
      readonly reason: StopReason;
      readonly note: string;
      readonly on: CivilDate;
    }
  | {
      readonly type: "PetitionReopened";
      /** As what, and when it had ended; the day is null where no row says it. */
      readonly endedAs: Stage;
      readonly endedOn: CivilDate | null;
      readonly reason: ReopenReason;
      readonly note: string;
      readonly on: CivilDate;
      /** Its sender was told nothing of the end, and is told nothing of this. */
      readonly untold?: true;
      /** By when what is owed next is to be done; left out where it counts as never ended. */
      readonly newLimit?: NewLimit;
      readonly paper?: Signature;
    }
  | {
      readonly type: "IntakeCorrected";
      readonly reason: IntakeReason;
      readonly note: string;
      readonly on: CivilDate;
      readonly channel?: { readonly before: IntakeChannel; readonly after: IntakeChannel };
      readonly receivedOn?: { readonly before: CivilDate; readonly after: CivilDate };
      readonly proofFileId?: number;
      readonly sender?: SenderChange;
    }
  | {
      readonly type: "RegisterEntryAnnulled";
      readonly reason: AnnulReason;
      readonly note: string;
      readonly on: CivilDate;
      readonly by: OfficerId;
      readonly year: number;
      readonly number: number;
      /** Empty where nothing replaces it. */
      readonly replacedBy: string;
      /** The petition under the other number, where the same person sent both; else empty. */
      readonly code: string;
    }
  | { readonly type: "ProposalTakenBack" }
  | { readonly type: "DraftTakenBack" }
  | {
      readonly type: "SubmissionTakenBack";
      readonly on: CivilDate;
      /** Null where the receiving unit answers by itself. */
      readonly agencyId: AgencyId | null;
    };
