/** Of what kind a petition is for the rules of its clocks. */
import type { ClockName } from "../../deadline/rules/clock-name.ts";
import type { RuledKind } from "../../deadline/rules/rule-book.ts";
import type { Petition } from "../petition.ts";
import { classesInView, pointsOwed } from "../shares.ts";

/**
 * What of a petition decides under which rule it falls. A share that answers its own points only is of
 * their class, where they have one in common.
 */
export function kindOf(petition: Petition): RuledKind {
  const { classification, channel, ownPoints } = petition;
  const [own, ...more] = ownPoints.length > 0 ? classesInView(petition) : [];
  return {
    class: (more.length === 0 ? own : undefined) ?? classification?.class ?? null,
    channel,
    complexity: classification?.complexity ?? "ordinary",
  };
}

/** The places of the points in view that are about a regulation, and are to be handled. */
export const regulationPoints = (petition: Petition): readonly number[] =>
  pointsOwed(petition).filter(
    (place) =>
      (petition.points[place]?.own?.class ?? petition.classification?.class) === "admin-regulation",
  );

/**
 * What decides under which rule a clock falls. To be forwarded within the days of the law is what the
 * law says of each point about a regulation (20/2008/ND-CP art. 9.1.d), whatever the letter is about;
 * a letter without such a point is forwarded by the office's own rule.
 */
export function kindOfClock(petition: Petition, clock: ClockName): RuledKind {
  const kind = kindOf(petition);
  if (clock !== "forward" || classesInView(petition).length === 0) return kind;
  const bound = regulationPoints(petition).length > 0;
  return { ...kind, class: bound ? "admin-regulation" : "admin-conduct" };
}
