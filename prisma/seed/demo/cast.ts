import type { OfficerActor, Role } from "#app/domain/permission/actor.ts";
import { personSortKey, vietnameseSortKey } from "#app/domain/text/sort-key.ts";
import type { Context } from "#app/server/context.ts";
import type { Transaction } from "#app/server/persistence/engine/database.ts";
import { findAgencyByCode, listAgencies } from "#app/server/persistence/people/agency-reading.ts";
import { listDivisions } from "#app/server/persistence/people/division-reading.ts";
import { insertDivision } from "#app/server/persistence/people/division-store.ts";
import { findOfficer, officerActor } from "#app/server/persistence/people/officer-reading.ts";
import { insertOfficer } from "#app/server/persistence/people/officer-store.ts";
import { hashPassword } from "#app/server/session/password.ts";
import { type DemoOfficer, demoOfficers, demoPassword } from "./demo-data.ts";

/** Who acts in the month: a person for a role in a unit. */
export type Cast = (unit: string, role: Role, reads?: "reads-restricted") => OfficerActor;

/** Creates the demonstration accounts; a unit without named people gets one who holds every role. */
export async function hireCast(context: Context, units: readonly string[]): Promise<Cast> {
  const passwordHash = await hashPassword(demoPassword);
  const named = demoOfficers();
  const agencies = await listAgencies(context.database.read);
  const unnamed = units
    .filter((unit) => !named.some((officer) => officer.unit === unit))
    .flatMap((unit): DemoOfficer[] => {
      const agency = agencies.find(({ code }) => code === unit);
      return agency?.hasAccount ? [soleOfficer(unit, agency.shortName)] : [];
    });
  const people: { unit: string; actor: OfficerActor }[] = [];
  for (const officer of [...named, ...unnamed])
    people.push({ unit: officer.unit, actor: await hire(context, officer, passwordHash) });
  return (unit, role, reads) => {
    const found = people.find(
      (p) =>
        p.unit === unit &&
        p.actor.roles.includes(role) &&
        (reads === undefined || p.actor.readsRestricted),
    );
    if (!found) throw new Error(`nobody is ${role} of ${unit}`);
    return found.actor;
  };
}

const soleOfficer = (unit: string, shortName: string): DemoOfficer => ({
  email: `dau-moi@${unit}.example.vn`,
  name: shortName,
  position: "",
  unit,
  roles: ["counter", "agency-officer", "agency-lead"],
  readsRestricted: false,
  division: "",
  shown: false,
});

/** The division of that name, which its first person brings along; null for whoever belongs to none. */
async function divisionOf(transaction: Transaction, agencyId: number, name: string) {
  if (name === "") return null;
  const known = await listDivisions(transaction, agencyId);
  const found = known.find((division) => division.name === name);
  return (
    found?.id ??
    (await insertDivision(transaction, { agencyId, name, sortKey: vietnameseSortKey(name) }))
  );
}

async function hire(context: Context, officer: DemoOfficer, passwordHash: string) {
  return context.database.transaction(async (transaction) => {
    const agency = await findAgencyByCode(transaction, officer.unit);
    if (agency === null) throw new Error(`no agency ${officer.unit}`);
    const divisionId = await divisionOf(transaction, agency.id, officer.division);
    const id = await insertOfficer(transaction, {
      email: officer.email,
      displayName: officer.name,
      position: officer.position,
      sortKey: personSortKey(officer.name),
      passwordHash,
      agencyId: agency.id,
      divisionId,
      roles: officer.roles,
      readsRestricted: officer.readsRestricted,
      createdAt: context.clock.now(),
    });
    const row = await findOfficer(transaction, id);
    if (row === null) throw new Error("officer vanished");
    return officerActor(row);
  });
}
