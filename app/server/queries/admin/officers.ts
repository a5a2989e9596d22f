import type { OfficerActor, Role } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { listAgencies } from "../../persistence/people/agency-reading.ts";
import { listOfficers, rolesOf } from "../../persistence/people/officer-reading.ts";
import { officersWithSecondStep } from "../../persistence/people/second-step-reading.ts";

export type OfficerEntry = {
  readonly id: number;
  readonly name: string;
  readonly position: string;
  readonly email: string;
  readonly agencyId: number;
  readonly agencyName: string;
  readonly divisionId: number | null;
  readonly roles: readonly Role[];
  readonly readsRestricted: boolean;
  readonly secondStep: boolean;
  readonly state: "active" | "invited" | "deactivated";
};

/** All accounts, by unit and name; null for whoever does not administer. */
export async function officers(
  context: Context,
  actor: OfficerActor,
): Promise<OfficerEntry[] | null> {
  if (roleForAction(actor, "administer") === null) return null;
  const rows = await listOfficers(context.database.read);
  const units = await listAgencies(context.database.read);
  const secured = await officersWithSecondStep(context.database.read);
  // The coordinating office first, then every unit in Vietnamese order.
  const order = [
    ...units.filter(({ kind }) => kind === "coordinating-office"),
    ...units.filter(({ kind }) => kind !== "coordinating-office"),
  ].map(({ id }) => id);
  const place = (row: (typeof rows)[number]) => order.indexOf(row.agencyId);
  const sorted = [...rows].sort((a, b) => place(a) - place(b));
  return sorted.map((row) => ({
    id: row.id,
    name: row.displayName,
    position: row.position,
    email: row.email,
    agencyId: row.agencyId,
    agencyName: row.agency.name,
    divisionId: row.divisionId,
    roles: rolesOf(row),
    readsRestricted: row.readsRestricted,
    secondStep: secured.has(row.id),
    state:
      row.deactivatedAt !== null ? "deactivated" : row.passwordHash === null ? "invited" : "active",
  }));
}

/** One account, or null. */
export async function officerEntry(context: Context, actor: OfficerActor, id: number) {
  const all = await officers(context, actor);
  return all?.find((officer) => officer.id === id) ?? null;
}

/** Units in which people may have accounts. */
export async function unitsWithAccounts(context: Context) {
  const agencies = await listAgencies(context.database.read);
  return agencies
    .filter(({ hasAccount, validTo }) => hasAccount && validTo === null)
    .map(({ id, name }) => ({ value: String(id), label: name }));
}
