import { owesSecondStep as isOwed } from "#app/domain/sign-in/second-step-duty.ts";
import type { Reader, Transaction } from "../../persistence/engine/database.ts";
import { rolesOf } from "../../persistence/people/officer-reading.ts";
import { findSecondStep } from "../../persistence/people/second-step-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";

/** Whether the officer must sign in with a second step; nobody must in a demonstration that has it off. */
export async function owesSecondStep(
  handle: Reader | Transaction,
  officer: { readonly roles: string },
): Promise<boolean> {
  const { secondStepOff, secondStepExempt } = await loadSettings(handle);
  return !secondStepOff && isOwed(rolesOf(officer), secondStepExempt);
}

/** Whether a second step stands beside the officer's password, or will before the account is next open. */
export const usesSecondStep = async (
  handle: Reader | Transaction,
  officer: { readonly id: number; readonly roles: string },
): Promise<boolean> =>
  (await findSecondStep(handle, officer.id)) !== null || (await owesSecondStep(handle, officer));
