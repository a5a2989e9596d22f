/** A restriction that an officer set, until the lead of the unit has decided; and why an answer is taken down. */
import type { CivilDate } from "../deadline/calendar/civil-date.ts";
import type { OfficerId } from "./petition-ids.ts";

/** For what an officer takes a published answer down without its lead. */
export const takeDownCauses = ["personal-data", "denunciation"] as const;
export type TakeDownCause = (typeof takeDownCauses)[number];

/** A restriction on which the lead of the unit has not decided yet. */
export type OpenRestriction = {
  readonly on: CivilDate;
  /** Whoever stands above the unit was told that nobody decides. */
  readonly toldAbove: boolean;
};

/** Who may see a petition. */
export type Restrictable = {
  /** Only named readers of the receiving unit see it. */
  readonly restricted: boolean;
  /** Null while the petition is not restricted, and after the lead of the unit decided on it. */
  readonly openRestriction: OpenRestriction | null;
  /** Named readers of restricted petitions who marked themselves out of this one. */
  readonly steppedAside: readonly OfficerId[];
};
