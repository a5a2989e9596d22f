import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Actor } from "#app/domain/permission/actor.ts";
import type { AgencyId, DivisionId, OfficerId } from "#app/domain/petition/petition-ids.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findDivision } from "../../persistence/people/division-reading.ts";
import { findOfficer } from "../../persistence/people/officer-reading.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { isAtWork } from "./is-at-work.ts";

/** To whom work is given inside a unit, until when, and a word with it. */
export type Assignment = {
  readonly officerId: OfficerId | null;
  /** Without one, the division of the person. */
  readonly divisionId?: DivisionId | null;
  readonly innerDueOn?: CivilDate | null;
  readonly note?: string;
};

type Assignee = {
  readonly officerId: OfficerId | null;
  readonly divisionId: DivisionId | null;
  readonly unitId: AgencyId;
};

/** Gives the work to a person or a division of the asker's own unit. */
export const assignPetition = (
  context: Context,
  actor: Actor,
  target: Target,
  assignment: Assignment,
) =>
  changePetition(context, actor, target, {
    command: async ({ transaction, petition }) => {
      const found = await findAssignee(transaction, assignment);
      if (!found.ok) return found;
      const { innerDueOn = null, note = "", divisionId: asked = null } = assignment;
      // Whoever only coordinates gives it to a person; the division is that of the unit that answers.
      const elsewhere =
        (petition.forwarding?.agencyId ?? found.value.unitId) !== found.value.unitId;
      const divisionId = elsewhere ? asked : found.value.divisionId;
      return accepted({ type: "assign", ...found.value, divisionId, innerDueOn, note });
    },
  });

async function findAssignee(
  transaction: Transaction,
  { officerId, divisionId = null }: Assignment,
): Promise<Result<Assignee>> {
  const officer = officerId === null ? null : await findOfficer(transaction, officerId);
  if (officerId !== null && !isAtWork(officer)) return refused("officer-not-in-unit");
  const wanted = divisionId ?? officer?.divisionId ?? null;
  const division = wanted === null ? null : await findDivision(transaction, wanted);
  if (wanted !== null && (division === null || division.endedOn !== null))
    return refused("division-not-in-unit");
  const unitId = officer?.agencyId ?? division?.agencyId;
  if (unitId === undefined) return refused("assignee-required");
  if (division !== null && division.agencyId !== unitId) return refused("division-not-in-unit");
  return accepted({
    officerId,
    divisionId: wanted as DivisionId | null,
    unitId: unitId as AgencyId,
  });
}
