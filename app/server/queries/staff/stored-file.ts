import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee, readsWholeLetter, roleFor, viewFor } from "#app/domain/permission/policy.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { withoutMetadata } from "../../attachments/image.ts";
import type { Context } from "../../context.ts";
import type { TableRow } from "../../persistence/engine/tables.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { fileWithPetition } from "../../persistence/petition/stored-file-reading.ts";
import type { FilePurpose } from "../../persistence/petition/stored-file-writing.ts";

/** A file as the pages of staff list it. */
export type StaffAttachment = { readonly id: number; readonly name: string; readonly size: number };

/** What the pages of staff list of a stored file. */
export const toStaffAttachment = ({
  id,
  fileName: name,
  bytes: size,
}: Pick<TableRow<"StoredFile">, "id" | "fileName" | "bytes">): StaffAttachment => ({
  id,
  name,
  size,
});

const submitted = ["reply-submitted", "answered", "closed"];

/** Whether this person reads the reply: whose draft it is, and everybody once it was submitted. */
export const mayReadReply = (actor: OfficerActor, petition: Petition) =>
  submitted.includes(petition.stage) || roleFor(actor, "draft-reply", petition) !== null;

/** Whether this person works on the petition; the counter, which may have taken it in, does not. */
const worksOn = (actor: OfficerActor, petition: Petition) =>
  roleFor(actor, "add-note", petition) !== null;

/** What the sender sent is a letter's own: an agency that answers a part of it does not read it. */
const readsLetter = (actor: OfficerActor, petition: Petition) => readsWholeLetter(actor, petition);
const everyone = () => true;

/** Who of those that see a petition read its files, by what a file is kept for. */
const readers: Record<FilePurpose, (actor: OfficerActor, petition: Petition) => boolean> = {
  "from-sender": readsLetter,
  "incoming-document": readsLetter,
  "signed-reply": mayReadReply,
  "signed-paper": worksOn,
  "public-copy": everyone,
};

const isPurpose = (word: string): word is FilePurpose => Object.hasOwn(readers, word);

/** Whether a person who sees the petition reads its files of this purpose. */
export const mayReadFile = (actor: OfficerActor, petition: Petition, purpose: string) =>
  isPurpose(purpose) && readers[purpose](actor, petition);

/**
 * A file of the petition with this code for staff who may see the petition: byte for byte for the
 * unit that received it; for another, a picture written anew, without place, time and camera. Null for
 * everybody else, for another petition's file, for a signed reply that was not submitted yet, and for
 * the signed paper of an act where somebody does not work on the petition.
 */
export async function staffFile(
  context: Context,
  actor: OfficerActor,
  code: string,
  fileId: number,
  place: number | null = null,
): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array } | null> {
  const whole = await findPetition(context.database.read, code);
  if (whole === null || !maySee(actor, whole)) return null;
  const petition = viewFor(actor, whole, place);
  if (petition === null) return null;
  const file = await fileWithPetition(context.database.read, fileId);
  if (file === null || file.petition?.code !== code) return null;
  if (!mayReadFile(actor, petition, file.purpose)) return null;
  const bytes = await context.files.get(file.storageKey);
  if (bytes === null) return null;
  const isCopy = actor.unitId !== petition.receivingUnitId && file.mediaType.startsWith("image/");
  const given = isCopy ? await withoutMetadata(bytes) : bytes;
  return { fileName: file.fileName, mediaType: file.mediaType, bytes: given };
}
