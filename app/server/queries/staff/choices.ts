/** Lists that staff choose from. */
import { type AgencyPresence, presenceOf } from "#app/domain/administration/agency-presence.ts";
import { type AgencyName, namesOfAgency } from "#app/domain/administration/find-agency.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { listAgencies, sortAliases } from "../../persistence/people/agency-reading.ts";
import { listDivisions } from "../../persistence/people/division-reading.ts";
import { loadCached } from "../../persistence/work/reference-memory.ts";
import { listAdministrativeUnits, listFields } from "../../persistence/work/reference-reading.ts";

export type AgencyChoice = {
  readonly value: string;
  readonly label: string;
  readonly code: string;
  readonly presence: AgencyPresence;
  /** Its names of today, those people use, and those of before, with the names of merged bodies. */
  readonly names: readonly AgencyName[];
};

/** The agencies of today, found also by the names of yesterday. */
export function agencyChoices(context: Context): Promise<readonly AgencyChoice[]> {
  const today = todayOf(context.clock);
  const reader = context.database.read;
  return loadCached(reader, `agency choices ${today}`, async () =>
    choicesAmong(await listAgencies(reader), today),
  );
}

function choicesAmong(
  all: Awaited<ReturnType<typeof listAgencies>>,
  today: string,
): AgencyChoice[] {
  const isOpen = (agency: { validTo: string | null }) =>
    agency.validTo === null || agency.validTo > today;
  return all.filter(isOpen).map((agency) => {
    const merged = all.filter((other) => other.successorId === agency.id);
    const mergedNames = merged.flatMap(({ name, shortName, aliases }) => [
      name,
      shortName,
      ...aliases.map((alias) => alias.name),
    ]);
    const { formerNames, otherNames } = sortAliases(agency.aliases);
    return {
      value: String(agency.id),
      label: agency.name,
      code: agency.registerCode,
      presence: presenceOf(agency),
      names: namesOfAgency({
        ...agency,
        otherNames,
        formerNames: [...formerNames, ...mergedNames],
      }),
    };
  });
}

export type Choice = { readonly value: string; readonly label: string };

/** The fields of administration in use; `kept` stays in the list though it was retired. */
export async function fieldChoices(
  context: Context,
  language: string,
  kept: string | null = null,
): Promise<Choice[]> {
  const fields = await listFields(context.database.read);
  return fields
    .filter(({ code, retiredOn }) => retiredOn === null || code === kept)
    .map(({ code, name, nameEn }) => ({
      value: code,
      label: (language === "en" && nameEn) || name,
    }));
}

/** Communes, wards and special zones, in Vietnamese order. */
export async function placeChoices(context: Context): Promise<Choice[]> {
  const units = await listAdministrativeUnits(context.database.read);
  return units
    .filter(({ kind, validTo }) => kind !== "province" && validTo === null)
    .map(({ code, name }) => ({ value: code, label: name }));
}

/** The divisions of a unit that are at work. */
export async function divisionChoices(context: Context, unitId: number): Promise<Choice[]> {
  const divisions = await listDivisions(context.database.read, unitId);
  return divisions
    .filter(({ endedOn }) => endedOn === null)
    .map(({ id, name }) => ({ value: String(id), label: name }));
}
