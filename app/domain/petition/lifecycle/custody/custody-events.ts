/** Who may see a petition, what was taken from the public again, and who acted in the sender's place. */
import type { CivilDate } from "../../../deadline/calendar/civil-date.ts";
import type { OfficerId } from "../../petition-ids.ts";
import type { TakeDownCause } from "../../restriction.ts";
import type { SecretWay } from "../../secret-way.ts";

export type CustodyEvent =
  | {
      readonly type: "AnswerUnpublished";
      readonly reason: string;
      /** Of an officer, who may for these causes alone; absent where the lead did it. */
      readonly cause?: TakeDownCause;
    }
  | {
      readonly type: "PetitionRestricted";
      readonly reason: string;
      /** The day, where the lead of the unit has yet to decide on it; absent where he did it himself. */
      readonly undecidedSince?: CivilDate;
    }
  | { readonly type: "RestrictionConfirmed"; readonly reason: string }
  /** Whoever stands above the unit is told that its lead has not decided. */
  | { readonly type: "RestrictionLeftOpen"; readonly on: CivilDate }
  | { readonly type: "RestrictionLifted"; readonly reason: string }
  | { readonly type: "SteppedAside"; readonly reason: string; readonly by: OfficerId }
  | {
      readonly type: "SecretReissued";
      readonly nameChecked: boolean;
      readonly phoneChecked: boolean;
      /** Absent in earlier rows, whose secret was read out. */
      readonly way?: SecretWay;
    };
