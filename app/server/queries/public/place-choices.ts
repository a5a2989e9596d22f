import { agencyFinder, namesOfAgency } from "#app/domain/administration/find-agency.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { listAgencies, sortAliases } from "../../persistence/people/agency-reading.ts";
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
    agencies: agencyNames(agencies.filter(isOpenOn(today))),
  };
}

type Agency = Awaited<ReturnType<typeof listAgencies>>[number];

const isOpenOn =
  (today: string) =>
  ({ validTo }: Agency) =>
    validTo === null || validTo >= today;

/** Names of today first, then what people call it, then names of before; each with whose it is. */
function agencyNames(agencies: readonly Agency[]) {
  const own = agencies.map(({ name }) => ({ name, present: "" }));
  const led = (kind: string) =>
    agencies.flatMap(({ name: present, aliases }) =>
      aliases.filter((alias) => alias.kind === kind).map(({ name }) => ({ name, present })),
    );
  return [...own, ...led("other"), ...led("former")];
}

/**
 * The name of the agency of today that is meant by a whole name, an abbreviation or a name of before;
 * empty where the text is that name itself, or names none.
 */
export async function agencyMeant(context: Context, typed: string): Promise<string> {
  const agencies = await listAgencies(context.database.read);
  const find = agencyFinder(
    agencies.filter(isOpenOn(todayOf(context.clock))).map((agency) => ({
      ...agency,
      names: namesOfAgency({ ...agency, ...sortAliases(agency.aliases) }),
    })),
  );
  const [best] = find(typed);
  return best?.whole && best.because.name !== best.agency.name ? best.agency.name : "";
}

/** The name of the unit with this code, for the page that checks the answers. */
export async function unitName(context: Context, code: string) {
  if (code === "") return "";
  return (await findAdministrativeUnit(context.database.read, code))?.name ?? "";
}
