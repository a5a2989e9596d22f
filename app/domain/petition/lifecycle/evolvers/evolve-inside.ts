import type { Petition } from "../../petition.ts";
import type { EventOf } from "../events.ts";

/** Inside a unit to which it has just come, nobody has it yet. */
export const notGiven = {
  agencyAssigneeId: null,
  divisionId: null,
  innerDueOn: null,
  chasedInsideOn: null,
} as const satisfies Partial<Petition>;

/** The petition after it was given to somebody of the unit that coordinates, or of the one that answers. */
export function evolveAssigned(
  petition: Petition,
  { inAgency, officerId, divisionId, innerDueOn }: EventOf<"PetitionAssigned">,
): Petition {
  const given = {
    divisionId: divisionId ?? null,
    innerDueOn: innerDueOn ?? null,
    chasedInsideOn: null,
  };
  if (inAgency) return { ...petition, agencyAssigneeId: officerId, ...given };
  // While an agency answers, its own divisions and days are not the coordinating unit's.
  return petition.forwarding === null
    ? { ...petition, assigneeId: officerId, ...given }
    : { ...petition, assigneeId: officerId };
}
