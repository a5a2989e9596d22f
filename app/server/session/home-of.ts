import { addresses, staffBase } from "#app/addresses.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";

/** The first page of an officer: the own side's work, or administration for who only administers. */
export function homeOf(actor: OfficerActor): string {
  const works = actor.roles.some((role) => role !== "administrator");
  if (!works) return addresses.admin.overview;
  const forLeadership = actor.roles.every((role) =>
    ["provincial-leader", "leader-secretary", "administrator"].includes(role),
  );
  if (forLeadership && actor.side === "office") return addresses.office.leadership;
  return staffBase(actor.side);
}
