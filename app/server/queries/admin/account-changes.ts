import { consentingRole } from "#app/domain/permission/account-change.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import {
  type AccountChangeRow,
  waitingAccountChanges,
} from "../../persistence/people/account-change-reading.ts";
import { listAgencies } from "../../persistence/people/agency-reading.ts";
import { officerNames } from "../../persistence/people/officer-reading.ts";
import { peopleFor, readAccountChange } from "../../persistence/people/waiting-change-reading.ts";

/** The changes that wait and concern this person: to decide, or asked for; null for whoever does neither. */
export async function accountChanges({ database: { read } }: Context, actor: OfficerActor) {
  if (consentingRole(actor) === null) return null;
  const units = new Map((await listAgencies(read)).map(({ id, name }) => [id, name]));
  const rows = await waitingAccountChanges(read);
  const seen = await Promise.all(rows.map((row) => sayChange(read, actor, units, row)));
  return seen.flatMap((change) => (change === null ? [] : [change]));
}

async function sayChange(
  read: Reader,
  actor: OfficerActor,
  units: ReadonlyMap<number, string>,
  row: AccountChangeRow,
) {
  const people = (await peopleFor(read, row)).map(({ officerId }) => officerId);
  const mayDecide = people.includes(actor.officerId);
  const isOwn = row.askedById === actor.officerId;
  if (!mayDecide && !isOwn && !actor.roles.includes("administrator")) return null;
  const { kind, officer, wanted, step } = await readAccountChange(read, row);
  const names = await officerNames(read, [row.askedById, ...people]);
  const nameOf = (id: number) => names.get(id) ?? "";
  const factsWithUnit = (facts: typeof step.after) => ({
    ...facts,
    unit: units.get(facts.agencyId) ?? "",
  });
  return {
    id: row.id,
    kind,
    name: wanted.displayName ?? officer?.displayName ?? "",
    before: step.before && factsWithUnit(step.before),
    after: factsWithUnit(step.after),
    recognisedBy: wanted.recognisedBy ?? null,
    askedBy: nameOf(row.askedById),
    askedAt: row.askedAt,
    whoMay: people.map(nameOf),
    mayDecide,
    isOwn,
  };
}
