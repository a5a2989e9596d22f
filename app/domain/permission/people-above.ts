/** Who is told when the lead of a unit leaves undecided what he has to decide. */
import type { OfficerActor, UnitSide } from "./actor.ts";

type Rank = (officer: OfficerActor) => boolean;

const leader: Rank = ({ roles }) => roles.includes("provincial-leader");
const secretary: Rank = ({ roles }) => roles.includes("leader-secretary");
const officeLead: Rank = ({ side, roles }) => side === "office" && roles.includes("office-lead");

/** The leadership of the province; what concerns an agency may come to it through the office. */
const ranksAbove: Readonly<Record<UnitSide, readonly Rank[]>> = {
  office: [leader, secretary],
  agency: [leader, officeLead, secretary],
};

/** The people of the first rank above a unit of this side that has an account; none where no rank has. */
export function peopleAbove(
  side: UnitSide,
  officers: readonly OfficerActor[],
): readonly OfficerActor[] {
  const ranks = ranksAbove[side].map((rank) => officers.filter(rank));
  return ranks.find((people) => people.length > 0) ?? [];
}
