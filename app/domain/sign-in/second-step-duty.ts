/** Who signs in with a second step: everybody of the staff, but for roles that an installation exempts. */
import type { Role } from "../permission/actor.ts";

/** Roles that may be exempted: many share one counter, and agencies have people without a telephone at hand. */
export const exemptableRoles = ["counter", "agency-officer"] as const satisfies readonly Role[];

/** Whether somebody with these roles owes a second step: whoever holds any role that is not exempted. */
export const owesSecondStep = (held: readonly Role[], exempt: readonly Role[]): boolean =>
  held.some((role) => !exemptableRoles.some((one) => one === role) || !exempt.includes(role));
