import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee, roleFor } from "#app/domain/permission/policy.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { fileWithPetition } from "../../persistence/petition-file-reading.ts";
import { findPetition } from "../../persistence/petition-store.ts";
import type { Context } from "../../usecases/context.ts";

const submitted = ["reply-submitted", "answered", "closed"];

/**
 * A file of the petition with this code, byte for byte, for staff who may see the petition; null for
 * everybody else, for another petition's file, and for a signed reply that was not submitted yet.
 */
export async function staffFile(
  context: Context,
  actor: OfficerActor,
  code: string,
  fileId: number,
): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array } | null> {
  const petition = await findPetition(context.database.read, code);
  if (petition === null || !maySee(actor, petition)) return null;
  const file = await fileWithPetition(context.database.read, fileId);
  if (file === null || file.petition?.code !== code) return null;
  if (file.purpose === "signed-reply" && !mayReadReply(actor, petition)) return null;
  const bytes = await context.files.get(file.storageKey);
  return bytes && { fileName: file.fileName, mediaType: file.mediaType, bytes };
}

const mayReadReply = (actor: OfficerActor, petition: Petition) =>
  submitted.includes(petition.stage) || roleFor(actor, "draft-reply", petition) !== null;
