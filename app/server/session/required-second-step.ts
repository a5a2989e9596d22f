import type { Reader, Transaction } from "../persistence/engine/database.ts";
import { rolesOf } from "../persistence/people/officer-reading.ts";
import { loadSecondStepRoles } from "../persistence/work/setting-reading.ts";

/** Whether one of the officer's roles must sign in with a second step. */
export async function owesSecondStep(
  handle: Reader | Transaction,
  officer: { readonly roles: string },
): Promise<boolean> {
  const required = await loadSecondStepRoles(handle);
  return rolesOf(officer).some((role) => required.includes(role));
}
