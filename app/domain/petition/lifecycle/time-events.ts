/** What happens to a petition's time: waits, returns late, extensions, moved days, lateness. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { ClockName, RuleReference } from "../../deadline/rules/clock-name.ts";
import type { Escalation, ExtensionReason, ReturnReason } from "../clocks/petition-time.ts";
import type { Signature } from "../petition.ts";
import type { AgencyId, OfficerId } from "../petition-ids.ts";

/** Why a due day moved. */
const dueMoveCauses = ["supplement", "kind", "rule", "calendar", "intake"] as const;
export type DueMoveCause = (typeof dueMoveCauses)[number];

export type TimeEvent =
  | { readonly type: "SupplementGivenUp"; readonly on: CivilDate }
  | { readonly type: "ClosedWithoutSupplement"; readonly on: CivilDate }
  | {
      readonly type: "ReturnAsked";
      /** Null in rows of the first version, whose reason is a whole sentence. */
      readonly reasonCode: ReturnReason | null;
      readonly reason: string;
      readonly proposedAgencyId: AgencyId;
      readonly by: OfficerId;
      readonly paper?: Signature;
    }
  /** Between an agency's officer and its head; nobody else reads it. */
  | {
      readonly type: "ReturnProposed";
      readonly reasonCode: ReturnReason;
      readonly reason: string;
      readonly proposedAgencyId: AgencyId;
      readonly by: OfficerId;
    }
  | { readonly type: "ReturnProposalRejected"; readonly reason: string }
  | { readonly type: "ReturnProposalTakenBack" }
  | { readonly type: "ReturnRefused"; readonly reason: string; readonly paper?: Signature }
  | {
      readonly type: "ExtensionAsked";
      readonly days: number;
      readonly reason: ExtensionReason;
      readonly explanation: string;
      readonly legalBasis: string;
      readonly on: CivilDate;
      readonly by: OfficerId;
      readonly paper?: Signature;
    }
  | {
      readonly type: "ExtensionGranted";
      readonly days: number;
      readonly askedDays: number;
      readonly reason: ExtensionReason;
      readonly note: string;
      readonly soloReason: string;
      readonly on: CivilDate;
      readonly before: CivilDate;
      readonly after: CivilDate;
      readonly provisional: boolean;
      readonly paper?: Signature;
    }
  | {
      readonly type: "ExtensionRefused";
      readonly askedDays: number;
      readonly note: string;
      readonly soloReason: string;
      readonly paper?: Signature;
    }
  | {
      readonly type: "DueDayMoved";
      readonly clock: ClockName;
      readonly before: CivilDate;
      readonly after: CivilDate;
      readonly provisional: boolean;
      readonly because: DueMoveCause;
      readonly rule: RuleReference | null;
    }
  | {
      readonly type: "NewsGiven";
      readonly sentence: string;
      readonly hopedOn: CivilDate;
      readonly on: CivilDate;
    }
  | {
      readonly type: "ProgressTold";
      readonly sentence: string;
      readonly hopedOn: CivilDate | null;
      readonly on: CivilDate;
    }
  | { readonly type: "ProgressAsked"; readonly on: CivilDate }
  | {
      readonly type: "LatenessEscalated";
      readonly to: Exclude<Escalation, "">;
      readonly on: CivilDate;
      readonly workingDaysLate: number;
    }
  | { readonly type: "ChaseLetterMade"; readonly letterId: number; readonly agencyId: AgencyId }
  | {
      readonly type: "ChaseLetterNumbered";
      readonly letterId: number;
      readonly documentNumber: string;
      readonly documentOn: CivilDate;
    };
