/** How far a petition came on the way up to the leadership, seen over all of its shares. */
import { isEnded, type Petition } from "./petition.ts";
import { sharesOf } from "./shares.ts";

export const leadershipStates = ["waiting", "directed", "overtaken", "reported"] as const;
export type LeadershipState = (typeof leadershipStates)[number];

/**
 * Waiting for a direction; directed; asked, and overtaken before an answer; or late so long that the
 * Chairman was told. Null where the leadership never heard of it.
 */
export function leadershipStateOf(petition: Petition): LeadershipState | null {
  const shares = sharesOf(petition);
  const submitted = shares.filter(({ submission }) => submission !== null);
  const waits = submitted.some(
    ({ submission, stage }) => submission?.endedOn === null && !isEnded(stage),
  );
  if (waits) return "waiting";
  if (shares.some(({ direction }) => direction !== null)) return "directed";
  if (submitted.length > 0) return "overtaken";
  return shares.some(({ escalatedTo }) => escalatedTo === "chairman") ? "reported" : null;
}
