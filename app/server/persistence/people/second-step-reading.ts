import type { Reader, Transaction } from "../engine/database.ts";
import { askFirst, askSelected, number, pick, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const secondStep = select("s", tables.SecondStep);

export const findSecondStep = (handle: Reader | Transaction, officerId: number) =>
  askFirst(handle, secondStep, `FROM "SecondStep" s WHERE s."officerId" = $1`, officerId);

/** Since when the officer has a second step, or null where there is none. */
export const secondStepSince = async (handle: Reader | Transaction, officerId: number) =>
  (await findSecondStep(handle, officerId))?.createdAt ?? null;

const counted = select("c", {}, { count: number("COUNT(*)") });

export async function countRecoveryCodes(handle: Reader | Transaction, officerId: number) {
  const row = await askFirst(
    handle,
    counted,
    `FROM "RecoveryCode" c WHERE c."officerId" = $1`,
    officerId,
  );
  return row?.count ?? 0;
}

const holder = select("s", pick(tables.SecondStep, "officerId"));

/** The officers who have a second step. */
export async function officersWithSecondStep(handle: Reader | Transaction) {
  const rows = await askSelected(handle, holder, `FROM "SecondStep" s`);
  return new Set(rows.map(({ officerId }) => officerId));
}
