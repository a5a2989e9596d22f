import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee, roleFor } from "#app/domain/permission/policy.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { withoutMetadata } from "../../attachments/image.ts";
import type { Context } from "../../context.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { fileWithPetition } from "../../persistence/petition/stored-file-reading.ts";

const submitted = ["reply-submitted", "answered", "closed"];

/**
 * A file of the petition with this code for staff who may see the petition: byte for byte for the
 * unit that received it; for another, a picture written anew, without place, time and camera. Null for
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
  if (bytes === null) return null;
  const isCopy = actor.unitId !== petition.receivingUnitId && file.mediaType.startsWith("image/");
  const given = isCopy ? await withoutMetadata(bytes) : bytes;
  return { fileName: file.fileName, mediaType: file.mediaType, bytes: given };
}

const mayReadReply = (actor: OfficerActor, petition: Petition) =>
  submitted.includes(petition.stage) || roleFor(actor, "draft-reply", petition) !== null;
