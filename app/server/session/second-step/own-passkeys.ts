/** What officers do with their own passkeys: only beside codes, which stand in where a key is lost. */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { findOfficer } from "../../persistence/people/officer-reading.ts";
import { passkeysOf } from "../../persistence/people/passkey-reading.ts";
import { deletePasskey } from "../../persistence/people/passkey-writing.ts";
import { findSecondStep } from "../../persistence/people/second-step-reading.ts";
import { addPasskey, askForNewKey, type KeyAnswer } from "./passkey.ts";
import { recordOwnAuditEntry } from "./second-step.ts";

/** The keys of this person, and what a browser is asked to make another. */
export async function ownPasskeys(
  context: Context,
  { officerId }: OfficerActor,
  publicUrl: string,
) {
  const officer = await findOfficer(context.database.read, officerId);
  if (officer === null) return null;
  const keys = await passkeysOf(context.database.read, officerId);
  return {
    on: (await findSecondStep(context.database.read, officerId)) !== null,
    keys: keys.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt })),
    asked: await askForNewKey(context, officer, publicUrl),
  };
}

/** Adds a key; false where the answer is not right, or codes are not set up. */
export const addOwnPasskey = (
  context: Context,
  { officerId }: OfficerActor,
  answer: KeyAnswer & { readonly name: string },
  publicUrl: string,
): Promise<boolean> =>
  context.database.transaction(async (transaction) => {
    const officer = await findOfficer(transaction, officerId);
    if (officer === null || (await findSecondStep(transaction, officerId)) === null) return false;
    if (!(await addPasskey(context, transaction, officer, answer, publicUrl))) return false;
    await recordOwnAuditEntry(context, transaction, officer, "PasskeyAdded");
    return true;
  });

/** Removes a key; false where the person has no such key. */
export const removeOwnPasskey = (
  context: Context,
  { officerId }: OfficerActor,
  id: string,
): Promise<boolean> =>
  context.database.transaction(async (transaction) => {
    const officer = await findOfficer(transaction, officerId);
    if (officer === null || !(await deletePasskey(transaction, officerId, id))) return false;
    await recordOwnAuditEntry(context, transaction, officer, "PasskeyRemoved");
    return true;
  });
