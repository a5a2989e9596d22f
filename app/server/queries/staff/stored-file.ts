import type { OfficerActor } from "#app/domain/permission/actor.ts";
import {
  mayReach,
  maySee,
  readsWholeLetter,
  roleFor,
  viewFor,
} from "#app/domain/permission/policy.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { viewsOf } from "#app/domain/petition/shares.ts";
import { NotOpenedError } from "../../apart/children.ts";
import { withoutMetadata } from "../../attachments/read-apart.ts";
import type { Context } from "../../context.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { fileWithPetition } from "../../persistence/petition/stored-file-reading.ts";
import type { FilePurpose } from "../../persistence/petition/stored-file-writing.ts";
import { type PetitionEvents, petitionEvents } from "./petition-history.ts";
import { signedPaperOf } from "./tell-event.ts";

const submitted = ["reply-submitted", "answered", "closed"];

/** Whether this person reads the reply: whose draft it is, and everybody once it was submitted. */
export const mayReadReply = (actor: OfficerActor, petition: Petition) =>
  submitted.includes(petition.stage) || roleFor(actor, "draft-reply", petition) !== null;

/** Whether this person works on the petition; the counter, which may have taken it in, does not. */
const worksOn = (actor: OfficerActor, petition: Petition) =>
  roleFor(actor, "record-registry-number", petition) !== null;

/** The file, and what a person's reading of it depends on. */
type Asked = {
  readonly actor: OfficerActor;
  /** The petition from the person's own share. */
  readonly petition: Petition;
  readonly fileId: number;
  readonly events: PetitionEvents;
};

/** Of a letter that was split an agency reads neither the letter nor what came with it. */
const readsLetter = ({ actor, petition }: Asked) => readsWholeLetter(actor, petition);

/** Whether this person's unit received the petition, or is the office that sees all of them. */
export const coordinates = ({ actor, petition }: Pick<Asked, "actor" | "petition">) =>
  actor.side === "office" || petition.receivingUnitId === actor.unitId;

/** One share answers, or this person reads all of them. */
const isWhole = (asked: Asked) => asked.petition.others.length === 0 || coordinates(asked);

/** The paper whose file this is, or the file of the reply that it is about. */
const paperWithFile = (laterPapers: Petition["laterPapers"], fileId: number) =>
  laterPapers.find(({ paper, about }) => paper.fileId === fileId || about.fileId === fileId);

/** A signed reply belongs to a share: its own people read it, and the others once it was submitted. */
function readsReply(asked: Asked) {
  const { actor, petition, fileId } = asked;
  const [later] = viewsOf(petition).flatMap(
    ({ laterPapers }) => paperWithFile(laterPapers, fileId) ?? [],
  );
  // A reply that was sent, and what changed it, is read by whoever signed it and by the receiving unit.
  if (later) return later.agencyId === actor.unitId || coordinates(asked);
  const holder = viewsOf(petition).find(({ reply }) => reply?.signature?.fileId === fileId);
  if (holder === undefined) return isWhole(asked) && mayReadReply(actor, petition);
  if (holder.place === petition.place) return mayReadReply(actor, petition);
  const isOpinion = holder.role === "support" && petition.role === "lead";
  return submitted.includes(holder.stage) && (coordinates(asked) || isOpinion);
}

/** The scan that came with an act, whether its signer is known by name or not. */
const paperFileOf = (event: PetitionEvents[number]["event"]) =>
  event.type === "DirectionEntered" || event.type === "RegistryNumberRecorded"
    ? event.fileId
    : signedPaperOf(event)?.fileId;

/** The paper of an act is read by those who work on the petition, in the share in which it was done. */
function readsPaper(asked: Asked) {
  const { actor, petition, fileId, events } = asked;
  if (!worksOn(actor, petition)) return false;
  const found = events.find(({ event }) => paperFileOf(event) === fileId);
  const act = found?.event;
  if (act?.type === "SubmittedToLeadership" && actor.side !== "office") return false;
  if (act?.type === "RegistryNumberRecorded") return found?.link.unitId === actor.unitId;
  if (act?.type === "ReportedBack" && act.agencyId !== actor.unitId) return coordinates(asked);
  return isWhole(asked) || (act !== undefined && act.forwarding === petition.place);
}

/** Who of those that see a petition read its files, by what a file is kept for. */
const readers: Record<FilePurpose, (asked: Asked) => boolean> = {
  "from-sender": readsLetter,
  "incoming-document": readsLetter,
  "signed-reply": readsReply,
  "signed-paper": readsPaper,
  "public-copy": () => true,
};

const isPurpose = (word: string): word is FilePurpose => Object.hasOwn(readers, word);

/** Whether a person who sees the petition from this share reads the file. */
export const mayReadFile = (
  actor: OfficerActor,
  petition: Petition,
  { id: fileId, purpose }: { readonly id: number; readonly purpose: string },
  events: PetitionEvents,
) => isPurpose(purpose) && readers[purpose]({ actor, petition, fileId, events });

/** The leadership reads the paper that was put to it, and its own direction, and no other file. */
const isLeadershipsOwn = (petition: Petition, fileId: number) =>
  viewsOf(petition).some(
    ({ submission, direction }) => submission?.fileId === fileId || direction?.fileId === fileId,
  );

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
  if (whole === null || !mayReach(actor, whole)) return null;
  const petition = viewFor(actor, whole, place);
  if (petition === null) return null;
  const file = await fileWithPetition(context.database.read, fileId);
  if (file === null || file.petition?.code !== code) return null;
  const events = await petitionEvents(context.database.read, petition.id);
  if (!maySee(actor, whole) && !isLeadershipsOwn(whole, fileId)) return null;
  if (maySee(actor, whole) && !mayReadFile(actor, petition, file, events)) return null;
  const bytes = await context.files.get(file.storageKey);
  if (bytes === null) return null;
  const isCopy = actor.unitId !== petition.receivingUnitId && file.mediaType.startsWith("image/");
  const given = isCopy ? await withoutMetadata(bytes) : bytes;
  if (typeof given === "string") throw new NotOpenedError(given);
  return { fileName: file.fileName, mediaType: file.mediaType, bytes: given };
}
