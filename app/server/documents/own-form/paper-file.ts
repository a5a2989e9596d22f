/** The Word file of a paper: the office's own form filled where there is one, the shipped form otherwise. */
import { NotOpenedError, workApart } from "../../apart/children.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { findFormBytes, hasForm } from "../../persistence/work/own-form-reading.ts";
import type { PaperDraft } from "../paper-draft.ts";
import { factsForForm } from "./form-fields.ts";

/** Whether the office put a form of its own for this paper in its language. */
export const hasOwnForm = (reader: Reader, { name, paper }: PaperDraft): Promise<boolean> =>
  hasForm(reader, name, paper.language);

/** The bytes of the Word file. What makes one is loaded with the first; throws `NotOpenedError`. */
export async function paperFile(reader: Reader, draft: PaperDraft): Promise<Uint8Array> {
  const form = await findFormBytes(reader, draft.name, draft.paper.language);
  if (form === null) {
    const { docxOf } = await import("../docx.ts");
    return docxOf(draft.paper);
  }
  const filling = { facts: factsForForm(draft), tables: draft.paper.tables ?? [] };
  const done = await workApart({ job: "fill-form", facts: filling, bytes: form });
  if (typeof done === "string") throw new NotOpenedError(done);
  return done.bytes;
}
