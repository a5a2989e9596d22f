import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { listAgencies } from "../../persistence/people/agency-reading.ts";
import {
  allOpenDivisions,
  countHanging,
  listDivisions,
} from "../../persistence/people/division-reading.ts";

export type DivisionEntry = {
  readonly id: number;
  readonly name: string;
  readonly endedOn: string | null;
  readonly people: number;
};

/** The divisions of an agency, those that ended included; none for whoever does not administer. */
export async function divisionsOf(
  context: Context,
  actor: OfficerActor,
  agencyId: number,
): Promise<DivisionEntry[]> {
  if (roleForAction(actor, "administer") === null) return [];
  const reader = context.database.read;
  const rows = await listDivisions(reader, agencyId);
  return Promise.all(
    rows.map(async ({ id, name, endedOn }) => {
      const { people } = await countHanging(reader, id);
      return { id, name, endedOn, people };
    }),
  );
}

/** The divisions at work, by agency, for the form of a person. */
export async function divisionChoicesByAgency(context: Context, actor: OfficerActor) {
  if (roleForAction(actor, "administer") === null) return [];
  const divisions = await allOpenDivisions(context.database.read);
  const agencies = await listAgencies(context.database.read);
  return agencies
    .map(({ id, name }) => ({
      label: name,
      options: divisions
        .filter(({ agencyId }) => agencyId === id)
        .map((division) => ({ value: String(division.id), label: division.name })),
    }))
    .filter(({ options }) => options.length > 0);
}
