/** What happens on the way up to the leadership and back, and the numbers that the registry gives. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { Direction, RegistryKind, RegistryPaper, SubmissionReason } from "../leadership.ts";
import type { Signature } from "../petition.ts";
import type { AgencyId } from "../petition-ids.ts";

export type LeadershipEvent =
  | {
      readonly type: "SubmittedToLeadership";
      readonly reason: SubmissionReason;
      readonly question: string;
      readonly paper: Signature;
      readonly on: CivilDate;
    }
  | ({
      readonly type: "DirectionEntered";
      readonly on: CivilDate;
    } & Pick<
      Direction,
      "by" | "form" | "documentNumber" | "givenOn" | "text" | "fileId" | "agencyId"
    >)
  | {
      /** The direction names another body than the one that had it; the office forwards anew. */
      readonly type: "TakenBackByDirection";
      readonly agencyId: AgencyId;
      readonly on: CivilDate;
    }
  | {
      readonly type: "ReportedBack";
      readonly agencyId: AgencyId;
      readonly text: string;
      readonly on: CivilDate;
      readonly paper?: Signature;
    }
  | {
      readonly type: "RegistryNumberRecorded";
      readonly kind: RegistryKind;
      readonly number: string;
      readonly on: CivilDate;
      readonly registryPaper: RegistryPaper;
      readonly note: string;
      readonly fileId: number | null;
      /** Whose registry gave it. */
      readonly unitId: AgencyId;
    };
