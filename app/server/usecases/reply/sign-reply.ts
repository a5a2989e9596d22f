import type { Actor } from "#app/domain/permission/actor.ts";
import type { Petition, Signature } from "#app/domain/petition/petition.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewFile, storeFiles } from "../intake/attach-files.ts";

/**
 * Records the signature of the agency's own leader: document number, day, signer, capacity and the
 * signed file, byte for byte. The number comes from the registry; this product never issues one.
 */
export const signReply = (
  context: Context,
  actor: Actor,
  target: Target,
  signature: Omit<Signature, "fileId">,
  signedFile: NewFile | null,
) =>
  changePetition(context, actor, target, {
    command: async ({ transaction, petition }) => {
      const fileId = await storeSigned(context, transaction, petition, signedFile);
      return accepted({ type: "sign-reply", signature: { ...signature, fileId } });
    },
  });

async function storeSigned(
  context: Context,
  transaction: Parameters<typeof storeFiles>[1],
  petition: Petition,
  signedFile: NewFile | null,
) {
  if (signedFile === null) return petition.reply?.signature?.fileId ?? null;
  const [id] = await storeFiles(context, transaction, [signedFile], {
    purpose: "signed-reply",
    petitionId: petition.id,
    draftIdHash: null,
  });
  return id ?? null;
}
