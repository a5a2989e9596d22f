import { isPaperCode, paperNames } from "#app/domain/documents/paper-names.ts";
import type { Language } from "#app/i18n/language.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import type { Reader, Transaction } from "../persistence/engine/database.ts";
import { findTemplate } from "../persistence/work/template-reading.ts";

export type DocumentWording = { readonly subject: string; readonly body: string };

/** A sentence of the documents' locale file as it is written, with its blanks; a paper by its code. */
export function rawWords(language: Language, key: string): string {
  const [paper = "", ...part] = key.split(".");
  const named = isPaperCode(paper) ? [paperNames[paper], ...part].join(".") : key;
  const words: unknown = i18nFor(language).getResource(language, "documents", named);
  return typeof words === "string" ? words : "";
}

/** The administrator's own wording of a document, or the shipped one. */
export async function documentWording(
  reader: Reader | Transaction,
  language: Language,
  key: string,
): Promise<DocumentWording> {
  const own = await findTemplate(reader, `document.${key}`, language);
  if (own) return { subject: own.subject, body: own.body };
  return {
    subject: rawWords(language, `${key}.subject`),
    body: rawWords(language, `${key}.body`),
  };
}
