/** The fields that may stand in an office's own form of a paper, and what fills them. */
import { addresseeList } from "#app/domain/documents/official-document.ts";
import { type PaperName, paperNames } from "#app/domain/documents/paper-names.ts";
import {
  type DocumentBlank,
  documentBlanks,
  type RewordableDocument,
} from "../document-wording.ts";
import type { DocumentFacts } from "../fill-template.ts";
import type { PaperDraft } from "../paper-draft.ts";

/** What the shipped form gives beside the facts of the petition. */
const frame = [
  "superiorName",
  "issuerName",
  "numberLine",
  "placeAndDay",
  "subject",
  "addressees",
  "body",
  "recipients",
  "signerCapacity",
  "signerName",
] as const;

/** The drawn tables of a paper; the field stands alone in its paragraph. */
export const tableField = "lines";

const ofOffice: readonly DocumentBlank[] = ["today", "count", "oldest", "lines"];
const ofSubmission: readonly DocumentBlank[] = ["initials", "steps", "asked"];
const ofPetition = documentBlanks.filter(
  (blank) => !ofOffice.includes(blank) && !ofSubmission.includes(blank),
);

const ownFacts: { readonly [name in PaperName]?: readonly string[] } = {
  "forwarding-slip": [...ofPetition, "opinions"],
  submission: [...ofPetition, ...ofSubmission],
  "chase-letter": ["issuer", "agency", "province", ...ofOffice, "closing"],
  "overdue-report": ["issuer", "province", "today", "count", tableField],
};

/** The fields of one paper: those of the form first. */
export const fieldsOf = (name: RewordableDocument): readonly string[] => [
  ...frame,
  ...(ownFacts[paperNames[name]] ?? ofPetition),
];

/** What the fields of this paper become, each with the words that stand in the shipped form. */
export function factsForForm({ paper, facts }: Pick<PaperDraft, "paper" | "facts">): DocumentFacts {
  const several = addresseeList(paper);
  return {
    ...facts,
    superiorName: paper.superior,
    issuerName: paper.issuer,
    numberLine: paper.numberLine,
    placeAndDay: paper.placeAndDay,
    subject: paper.matter || paper.subject,
    addressees: several.length > 0 ? several : paper.addressees,
    body: paper.paragraphs,
    closing: paper.closing ?? [],
    recipients: paper.recipients.map((line) => `- ${line}`),
    signerCapacity: paper.signerCapacity.split("\n"),
    signerName: paper.signerName ?? "",
  };
}
