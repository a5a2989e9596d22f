/** The reply of the share in view, and its signed file, for whoever reads them. */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { LaterPaperKind } from "#app/domain/petition/later-papers.ts";
import type { Petition, Reply, Signature } from "#app/domain/petition/petition.ts";
import { isSigned } from "#app/domain/petition/shares.ts";
import type { PetitionFileRow } from "../../persistence/petition/petition-file-reading.ts";
import { type StaffAttachment, toStaffAttachment } from "./staff-attachment.ts";
import { coordinates, mayReadReply } from "./stored-file.ts";

export type ReplyPart = {
  /** The draft is the handling unit's own until it is submitted; null for everybody else. */
  readonly reply: Reply | null;
  readonly signedFile: StaffAttachment | null;
  /** It is signed, whether or not the viewer reads it. */
  readonly signed: boolean;
  /** What corrects, replaces or recalls a reply that was sent, with the files. */
  readonly laterPapers: readonly {
    readonly kind: LaterPaperKind;
    readonly note: string;
    readonly paper: Signature;
    readonly about: Signature;
    readonly file: StaffAttachment | null;
    readonly oldFile: StaffAttachment | null;
  }[];
};

/** The reply as this officer reads it, and whether it is signed. */
export function replyPart(
  actor: OfficerActor,
  petition: Petition,
  row: PetitionFileRow,
): ReplyPart {
  const reply = mayReadReply(actor, petition) ? petition.reply : null;
  const file = row.files.find(({ id }) => id === reply?.signature?.fileId);
  const signed = isSigned(petition);
  const fileOf = (id: number | null) => {
    const found = row.files.find((one) => one.id === id);
    return found ? toStaffAttachment(found) : null;
  };
  const readsAll = coordinates({ actor, petition });
  // What another agency signed before the petition came here is not this one's to read.
  const own = petition.laterPapers.filter(({ agencyId }) => readsAll || agencyId === actor.unitId);
  const laterPapers = own.map(({ kind, note, paper, about }) => ({
    kind,
    note,
    paper,
    about,
    file: fileOf(paper.fileId),
    oldFile: fileOf(about.fileId),
  }));
  return { reply, signedFile: file ? toStaffAttachment(file) : null, signed, laterPapers };
}
