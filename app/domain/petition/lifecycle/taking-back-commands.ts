/** What may be asked to put right what was done: to recall, stop, reopen, take back and send back. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { ReturnReason } from "../clocks/petition-time.ts";
import type {
  AnnulReason,
  RecallReason,
  ReopenReason,
  ReplacingEntry,
  StopReason,
} from "../correction.ts";
import type { Signature } from "../petition.ts";
import type { AgencyId } from "../petition-ids.ts";

export type TakingBackCommand =
  | {
      readonly type: "annul-entry";
      readonly reason: AnnulReason;
      readonly note: string;
      readonly replacement: ReplacingEntry | null;
      /** Whoever asks has entered it in the register himself. */
      readonly ownEntry: boolean;
    }
  | {
      /** While the agency has not accepted it. */
      readonly type: "recall-forwarding";
      readonly reason: RecallReason;
      readonly note: string;
      /** Nobody has been told of the forwarding yet. */
      readonly untold: boolean;
      /** A numbered paper about this forwarding has left. */
      readonly paperLeft: boolean;
      /** The notice of recall. */
      readonly paper?: Signature;
    }
  | {
      /** After the agency accepted it. */
      readonly type: "recall-accepted";
      readonly reason: RecallReason;
      readonly note: string;
      readonly paperLeft: boolean;
      readonly paper?: Signature;
    }
  | { readonly type: "stop-handling"; readonly reason: StopReason; readonly note: string }
  | {
      /** What was declined, guided, transferred or withdrawn by mistake goes on. */
      readonly type: "reopen";
      readonly reason: ReopenReason;
      readonly note: string;
      /** The lead's own last day for what is owed next; read only where it is reopened late. */
      readonly dueOn: CivilDate | null;
      readonly paper?: Signature;
    }
  | { readonly type: "take-back-proposal" }
  | { readonly type: "take-back-draft" }
  | { readonly type: "take-back-reply" }
  | {
      readonly type: "return";
      readonly reasonCode: ReturnReason;
      readonly reason: string;
      readonly proposedAgencyId: AgencyId | null;
      readonly paper?: Signature;
    }
  | {
      readonly type: "ask-to-return";
      readonly reasonCode: ReturnReason;
      readonly reason: string;
      readonly proposedAgencyId: AgencyId | null;
      readonly paper?: Signature;
    }
  | {
      /** The agency's officer, whose head then sends it back, or asks to. */
      readonly type: "propose-return";
      readonly reasonCode: ReturnReason;
      readonly reason: string;
      readonly proposedAgencyId: AgencyId | null;
    }
  | { readonly type: "reject-return-proposal"; readonly reason: string }
  | { readonly type: "take-back-return-proposal" }
  | { readonly type: "consent-to-return"; readonly paper?: Signature }
  | { readonly type: "refuse-return"; readonly reason: string; readonly paper?: Signature };
