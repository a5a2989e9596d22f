import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { findForm, findFormBytes } from "../../persistence/work/own-form-reading.ts";
import { rewordableDocument } from "../document-wording.ts";
import { startingForm } from "./starting-form.ts";

type Asked = {
  readonly name: string;
  readonly language: Language;
  /** The one that stands, or the shipped one whatever stands. */
  readonly which: "in-force" | "shipped";
};

/** A form with its fields unfilled; null for an unknown paper and for whoever does not administer. */
export async function formInForce(
  reader: Reader,
  actor: OfficerActor,
  { name: asked, language, which }: Asked,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string } | null> {
  const name = rewordableDocument(asked);
  if (name === null || roleForAction(actor, "administer") === null) return null;
  const own = which === "shipped" ? null : await findForm(reader, name, language);
  const bytes = own && (await findFormBytes(reader, name, language));
  if (own && bytes) return { bytes, fileName: own.subject };
  const paper = await startingForm(reader, name, language);
  const { docxOf } = await import("../docx.ts");
  return { bytes: await docxOf(paper), fileName: paper.fileName };
}
