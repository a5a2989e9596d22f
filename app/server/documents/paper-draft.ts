import type { OfficialDocument } from "#app/domain/documents/official-document.ts";
import type { PaperCode } from "#app/domain/documents/paper-names.ts";
import type { DocumentFacts } from "./fill-template.ts";

/** A paper in the shipped form, with the name of its words and the facts that fill an own form. */
export type PaperDraft = {
  readonly name: PaperCode;
  readonly paper: OfficialDocument;
  readonly facts: DocumentFacts;
};
