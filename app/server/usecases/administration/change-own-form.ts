/** The office's own Word file for a paper: put after an example was filled, or taken away again. */
import { createHash } from "node:crypto";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { type Result, refused } from "#app/domain/result.ts";
import type { CheckedFile } from "../../attachments/inspect.ts";
import type { Context } from "../../context.ts";
import { rewordableDocument } from "../../documents/document-wording.ts";
import { type FormFault, faultOfOwnForm } from "../../documents/own-form/fault-of-form.ts";
import { findForm, formKey } from "../../persistence/work/own-form-reading.ts";
import { putTemplate, removeTemplate } from "../../persistence/work/template-store.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { administer } from "./administer.ts";

/** It stands in the database, in every backup of it, and is read for every paper. */
export const formBytesMax = 500 * 1024;
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export type PutFormFault = FormFault | { readonly fault: "not-word" | "too-big" };
export type PutForm = {
  readonly paper: string;
  readonly language: "vi" | "en";
  readonly file: CheckedFile;
};
/** Refused to a person, or told of the file. */
export type PutFormOutcome = Result<null> | { readonly ok: false; readonly about: PutFormFault };

/** Puts a file in the place of the shipped form; what cannot be filled is refused now, in words about it. */
export async function putOwnForm(
  context: Context,
  actor: OfficerActor,
  { paper, language, file }: PutForm,
): Promise<PutFormOutcome> {
  if (roleForAction(actor, "administer") === null) return refused("not-permitted");
  const name = rewordableDocument(paper);
  if (name === null) return refused("not-found");
  if (file.mediaType !== wordType) return { ok: false, about: { fault: "not-word" } };
  if (file.bytes.length > formBytesMax) return { ok: false, about: { fault: "too-big" } };
  const about = await faultOfOwnForm(file.bytes, name);
  if (about === "busy") return refused("file-not-opened");
  if (about !== null) return { ok: false, about };
  return administer(context, actor, "TemplateChanged", async (transaction) => {
    const bytes = Buffer.from(file.bytes);
    const key = formKey(name);
    await putTemplate(transaction, {
      key,
      language,
      kind: "form",
      subject: file.fileName,
      body: bytes.toString("base64"),
      updatedAt: context.clock.now(),
    });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const facts = { key, language, shipped: false, bytes: bytes.length, sha256 };
    return { value: null, facts, personal: { fileName: file.fileName } };
  });
}

/** Goes back to the shipped form; refused as `not-found` where it stands already. */
export const removeOwnForm = (
  context: Context,
  actor: OfficerActor,
  paper: string,
  language: "vi" | "en",
) =>
  administer(context, actor, "TemplateChanged", async (transaction) => {
    if ((await findForm(transaction, paper, language)) === null)
      throw new RefusalError("not-found");
    const key = formKey(paper);
    await removeTemplate(transaction, key, language);
    return { value: null, facts: { key, language, shipped: true } };
  });
