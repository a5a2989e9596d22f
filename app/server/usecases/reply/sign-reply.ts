import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewPaper, storeSignedFile } from "../custody/store-signed-paper.ts";

/**
 * Records the signature of the agency's own leader: document number, day, signer, capacity and the
 * signed file, byte for byte. The leader may ask it without the file, an officer only with it. The
 * number comes from the registry; this product never issues one.
 */
export const signReply = (
  context: Context,
  actor: Actor,
  target: Target,
  signature: Omit<NewPaper, "file">,
  signedFile: NewPaper["file"],
) =>
  changePetition(context, actor, target, {
    command: async (found) => {
      const earlier = found.petition.reply?.signature?.fileId ?? null;
      const fileId = signedFile
        ? await storeSignedFile(context, found, signedFile, "signed-reply")
        : earlier;
      return accepted({ type: "sign-reply", signature: { ...signature, fileId } });
    },
  });
