import type { PaperPart } from "#app/domain/petition/lifecycle/signed-paper.ts";
import type { Signature } from "#app/domain/petition/petition.ts";
import type { Context } from "../../context.ts";
import { type NewFile, storeFiles } from "../intake/attach-files.ts";
import type { Found } from "./change-petition.ts";

/** A signed paper that comes with an act: its file is not yet stored, or did not come at all. */
export type NewPaper = Omit<Signature, "fileId"> & { readonly file: NewFile | null };

/** What signed files are kept for: the reply goes to its sender, any other paper stays inside. */
type SignedPurpose = "signed-reply" | "signed-paper";

/** Stores a signed file of the petition inside the transaction of the act; returns its number. */
export async function storeSignedFile(
  context: Context,
  { transaction, petition }: Found,
  file: NewFile,
  purpose: SignedPurpose,
): Promise<number | null> {
  const place = { purpose, petitionId: petition.id, draftIdHash: null };
  const [id] = await storeFiles(context, transaction, [file], place);
  return id ?? null;
}

/** The part of a command that its signed paper makes up, with the file stored; empty without one. */
export async function storePaper(
  context: Context,
  found: Found,
  paper: NewPaper | null,
): Promise<PaperPart> {
  if (paper === null) return {};
  const { file, ...signature } = paper;
  const fileId = file && (await storeSignedFile(context, found, file, "signed-paper"));
  return { paper: { ...signature, fileId } };
}
