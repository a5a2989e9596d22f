import { type Transaction, writeClient } from "../engine/database.ts";

export type NewSecondStep = {
  readonly officerId: number;
  readonly sealedSecret: string;
  readonly createdAt: string;
  readonly lastUsedStep: number;
};

/** Sets the second step; what was set before, with its recovery codes, is gone. */
export async function putSecondStep(transaction: Transaction, secondStep: NewSecondStep) {
  await deleteSecondStep(transaction, secondStep.officerId);
  const client = await writeClient(transaction);
  await client.secondStep.create({ data: secondStep });
}

/** Takes codes and passkeys away; returns whether there was a second step. */
export async function deleteSecondStep(transaction: Transaction, officerId: number) {
  const client = await writeClient(transaction);
  await client.recoveryCode.deleteMany({ where: { officerId } });
  await client.passkey.deleteMany({ where: { officerId } });
  const { count } = await client.secondStep.deleteMany({ where: { officerId } });
  return count === 1;
}

/** Takes the code of a time step, once: false where it or a newer one was taken already. */
export async function takeTimeStep(transaction: Transaction, officerId: number, timeStep: number) {
  const client = await writeClient(transaction);
  const { count } = await client.secondStep.updateMany({
    where: { officerId, lastUsedStep: { lt: timeStep } },
    data: { lastUsedStep: timeStep },
  });
  return count === 1;
}

export async function replaceRecoveryCodes(
  transaction: Transaction,
  officerId: number,
  codeHashes: readonly string[],
) {
  const client = await writeClient(transaction);
  await client.recoveryCode.deleteMany({ where: { officerId } });
  await client.recoveryCode.createMany({
    data: codeHashes.map((codeHash) => ({ codeHash, officerId })),
  });
}

/** Uses a recovery code up: false where there is none such, or it was used. */
export async function takeRecoveryCode(
  transaction: Transaction,
  officerId: number,
  codeHash: string,
) {
  const client = await writeClient(transaction);
  const { count } = await client.recoveryCode.deleteMany({
    where: { officerId, codeHash },
  });
  return count === 1;
}
