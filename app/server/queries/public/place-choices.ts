import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { listAgencies } from "../../persistence/people/agency-reading.ts";
import {
  findAdministrativeUnit,
  listAdministrativeUnits,
} from "../../persistence/work/reference-reading.ts";

/** Stands between a unit's code and the number of an old name that leads to it. */
const aliasMark = "~";

/** The code of the unit that was chosen, by its own name or by an old one. */
export const unitCodeOf = (chosen: string) => chosen.split(aliasMark)[0] ?? "";

/** Today's units, the old names that lead to them, and names of agencies to choose from. */
export async function placeChoices(context: Context) {
  const today = todayOf(context.clock);
  const [units, agencies] = await Promise.all([
    listAdministrativeUnits(context.database.read),
    listAgencies(context.database.read),
  ]);
  const present = units.filter(
    ({ kind, validTo }) => kind !== "province" && (validTo === null || validTo >= today),
  );
  return {
    units: present.map(({ code, name }) => ({ code, name })),
    oldNames: present.flatMap(({ code, name, aliases }) =>
      aliases.map((alias) => ({
        code: `${code}${aliasMark}${alias.id}`,
        name: alias.name,
        present: name,
      })),
    ),
    agencies: agencies
      .filter(({ validTo }) => validTo === null || validTo >= today)
      .flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]),
  };
}

/** The name of the unit with this code, for the page that checks the answers. */
export async function unitName(context: Context, code: string) {
  if (code === "") return "";
  return (await findAdministrativeUnit(context.database.read, code))?.name ?? "";
}
