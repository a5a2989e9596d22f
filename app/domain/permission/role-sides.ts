/**
 * At which side a role can be held: at the office that coordinates, at the agencies, or at both; and to
 * whom among them work is given.
 */
import { type Refused, refused } from "../result.ts";
import { type Role, roles, type UnitSide, workingRoles } from "./actor.ts";

/** The side of each role; null where it is held at both. */
const sideOf: Readonly<Record<Role, UnitSide | null>> = {
  counter: null,
  "intake-officer": "office",
  "office-lead": "office",
  "agency-officer": "agency",
  "agency-lead": "agency",
  "registry-clerk": null,
  "provincial-leader": "office",
  "leader-secretary": "office",
  "agency-specialist": "agency",
  administrator: null,
};

/** The roles that are held at this side only, or at both sides where none is given. */
export const rolesAtSide = (side: UnitSide | null): readonly Role[] =>
  roles.filter((role) => sideOf[role] === side);

/** Says why somebody of this side cannot hold these roles, or null where nothing speaks against it. */
export function refuseRolesAt(side: UnitSide, held: readonly Role[]): Refused | null {
  const others = held.filter((role) => sideOf[role] !== null && sideOf[role] !== side);
  if (others.length === 0) return null;
  return refused(side === "office" ? "role-of-agencies" : "role-of-office");
}

const givenWork: readonly Role[] = [
  ...workingRoles.office,
  ...workingRoles.agency,
  "agency-specialist",
];

/** Whether somebody with these roles can be given work: whoever takes it on, and specialists. */
export const mayBeGivenWork = (held: readonly Role[]): boolean =>
  held.some((role) => givenWork.includes(role));
