import { mayBeGivenWork } from "#app/domain/permission/role-sides.ts";
import { type OfficerRow, rolesOf } from "../../persistence/people/officer-reading.ts";

/** Whether the person has an open account and a role in which work is taken on. */
export const isAtWork = (officer: OfficerRow | null): officer is OfficerRow =>
  officer !== null && officer.deactivatedAt === null && mayBeGivenWork(rolesOf(officer));
