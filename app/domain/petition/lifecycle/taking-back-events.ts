/** What was done by mistake and came back. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { RecallReason, StopReason } from "../correction.ts";
import type { Signature } from "../petition.ts";
import type { AgencyId } from "../petition-ids.ts";

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
  | { readonly type: "ProposalTakenBack" }
  | { readonly type: "DraftTakenBack" }
  | {
      readonly type: "SubmissionTakenBack";
      readonly on: CivilDate;
      /** Null where the receiving unit answers by itself. */
      readonly agencyId: AgencyId | null;
    };
