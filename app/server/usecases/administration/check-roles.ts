import type { Role } from "#app/domain/permission/actor.ts";
import { refuseRolesAt } from "#app/domain/permission/role-sides.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { RefusalError } from "../custody/refusal-error.ts";

/** Refuses a unit that does not exist, and roles that nobody of the chosen one can hold. */
export async function checkRoles(
  transaction: Transaction,
  { agencyId, roles }: { readonly agencyId: number; readonly roles: readonly Role[] },
) {
  const unit = await findAgency(transaction, agencyId);
  if (unit === null) throw new RefusalError("agency-unknown");
  const side = unit.kind === "coordinating-office" ? "office" : "agency";
  const unfit = refuseRolesAt(side, roles);
  if (unfit) throw new RefusalError(unfit.reason);
}
