/** What an administrator needs to reword a paper: the shipped words, its blanks and an example. */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Language } from "#app/i18n/language.ts";
import { sentence } from "#app/i18n/setup.server.ts";
import type { Reader } from "../persistence/engine/database.ts";
import { findTemplate } from "../persistence/work/template-reading.ts";
import { type DocumentWording, documentWording } from "./document-words.ts";
import { fillLine, fillParagraphs } from "./fill-template.ts";

/** Every paper that may be reworded; the first five go between bodies or out in the office's name. */
export const rewordableDocuments = [
  "phieu-tiep-nhan",
  "phieu-chuyen",
  "thong-bao-decline",
  "thong-bao-guide",
  "thong-bao-transfer",
  "van-ban-tra-loi",
  "thu-da-tiep-nhan",
  "thu-bo-sung",
  "thu-da-chuyen",
  "thu-khong-tiep-nhan",
  "thu-da-tra-loi",
  "thu-xin-loi",
  "phieu-trinh",
  "cong-van-don-doc",
  "danh-sach-qua-han",
] as const;
export type RewordableDocument = (typeof rewordableDocuments)[number];

/** The facts that `paperFacts` gives to every paper; the last ones stand in the office's own lists. */
export const documentBlanks = [
  "issuer",
  "code",
  "registerNumber",
  "receivedOn",
  "channel",
  "title",
  "content",
  "points",
  "agency",
  "dueOn",
  "returnLimit",
  "question",
  "answerBy",
  "coverNote",
  "files",
  "phone",
  "address",
  "sender",
  "you",
  "office",
  "senderAddress",
  "senderPhone",
  "reason",
  "ground",
  "door",
  "doorLaw",
  "guidance",
  "recipient",
  "answers",
  "outcome",
  "legalBasis",
  "measures",
  "contact",
  "documentNumber",
  "documentOn",
  "daysLate",
  "initials",
  "steps",
  "asked",
  "province",
  "today",
  "count",
  "oldest",
  "lines",
] as const;
export type DocumentBlank = (typeof documentBlanks)[number];

/** Whether there is such a paper to reword. */
export const rewordableDocument = (asked: string): RewordableDocument | null =>
  rewordableDocuments.find((known) => known === asked) ?? null;

export type PreviewedDocument = {
  readonly name: RewordableDocument;
  readonly wording: DocumentWording;
  readonly own: boolean;
  readonly blanks: readonly string[];
  readonly example: { readonly subject: string; readonly paragraphs: readonly string[] };
};

type Asked = {
  readonly name: string;
  readonly language: Language;
  /** Words that are being tried; null shows those in force. */
  readonly tried: DocumentWording | null;
};

/**
 * A paper's wording and the text it gives, each blank filled with its own name; null for an unknown
 * paper and for whoever does not administer.
 */
export async function previewDocument(
  reader: Reader,
  actor: OfficerActor,
  { name: asked, language, tried }: Asked,
): Promise<PreviewedDocument | null> {
  const name = rewordableDocument(asked);
  if (name === null || roleForAction(actor, "administer") === null) return null;
  const own = await findTemplate(reader, `document.${name}`, language);
  const wording = tried ?? (await documentWording(reader, language, name));
  const facts = Object.fromEntries(
    documentBlanks.map((blank) => [
      blank,
      `[${sentence(language, `admin:templates.blank.${blank}`)}]`,
    ]),
  );
  const example = {
    subject: fillLine(wording.subject, facts),
    paragraphs: fillParagraphs(wording.body, facts),
  };
  return { name, wording, own: own !== null, blanks: documentBlanks, example };
}
