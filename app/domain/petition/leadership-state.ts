/** How far a share came on the way up to the leadership, and how far the petition over all of them. */
import { isEnded, type Petition, type Share } from "./petition.ts";
import { sharesOf } from "./shares.ts";

/** What waits comes first; the first that one of its shares has is the petition's. */
export const leadershipStates = ["waiting", "directed", "overtaken", "reported"] as const;
export type LeadershipState = (typeof leadershipStates)[number];

/**
 * Waiting for a direction; directed; asked, and overtaken before an answer; or late so long that the
 * Chairman was told. Null where the leadership never heard of it.
 */
export function leadershipStateOfShare({
  submission,
  direction,
  stage,
  escalatedTo,
}: Share): LeadershipState | null {
  if (submission?.endedOn === null && !isEnded(stage)) return "waiting";
  if (direction !== null) return "directed";
  if (submission !== null) return "overtaken";
  return escalatedTo === "chairman" ? "reported" : null;
}

/** The state of the share that is most in need of the leadership, or null. */
export function leadershipStateOf(petition: Petition): LeadershipState | null {
  const states = sharesOf(petition).map(leadershipStateOfShare);
  return leadershipStates.find((state) => states.includes(state)) ?? null;
}
