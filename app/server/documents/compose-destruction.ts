/** The record (bien ban) of what was destroyed by a decision, with its list. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficialDocument, PaperTable } from "#app/domain/documents/official-document.ts";
import type { Reader } from "../persistence/engine/database.ts";
import { findAgency } from "../persistence/people/agency-reading.ts";
import type {
  DestructionDecision,
  DestructionLine,
} from "../persistence/rights/retention-reading.ts";
import { documentWording, rawWords } from "./document-words.ts";
import { fillLine, fillParagraphs } from "./fill-template.ts";
import { countWords, dayWords } from "./paper-days.ts";
import type { PaperDraft } from "./paper-draft.ts";
import { footOf, headOf, numberLineOf } from "./paper-head.ts";
import { columnHeadings } from "./paper-table.ts";

const language = "vi";
const key = "bien-ban-huy";
/** A paragraph that is nothing but this is the place of the list. */
const listPlace = "{{lines}}";

export type Destroyed = {
  readonly decision: DestructionDecision;
  readonly lines: readonly DestructionLine[];
  readonly backupsUntil: CivilDate | null;
};

/** Of what was destroyed; before that, of what the decision lists. */
export async function draftDestruction(
  reader: Reader,
  { decision, lines, backupsUntil }: Destroyed,
  now: string,
): Promise<PaperDraft | null> {
  const issuer = await findAgency(reader, decision.unitId);
  if (issuer === null) return null;
  const on = civilDateInVietnam(new Date(decision.doneAt ?? now));
  const gone = decision.doneAt ? lines.filter(({ destroyedAt }) => destroyedAt !== null) : lines;
  const facts = {
    issuer: issuer.name,
    documentNumber: decision.documentNumber,
    documentOn: dayWords(decision.documentOn, language),
    signer: [decision.signerCapacity, decision.signerName].filter(Boolean).join(" "),
    today: dayWords(on, language),
    count: countWords(gone.length),
    backupsUntil: backupsUntil === null ? dayWords(on, language) : dayWords(backupsUntil, language),
    lines: [listPlace],
  };
  const { subject, body } = await documentWording(reader, language, key);
  const paragraphs = fillParagraphs(body, facts);
  const place = paragraphs.indexOf(listPlace);
  const paper: OfficialDocument = {
    kind: key,
    language,
    ...(await headOf(reader, issuer, on, language)),
    numberLine: await numberLineOf(reader, issuer, key, language),
    matter: "",
    typeName: rawWords(language, `${key}.type`),
    subject: fillLine(subject, facts),
    addressedTo: "",
    addressees: [],
    paragraphs: place < 0 ? paragraphs : paragraphs.slice(0, place),
    tables: [tableOf(gone)],
    closing: place < 0 ? [] : paragraphs.slice(place + 1),
    ...(await footOf(reader, issuer, { paper: key, language, today: on })),
    fileName: `${key}-${decision.id}.docx`,
  };
  return { name: key, paper, facts };
}

const tableOf = (lines: readonly DestructionLine[]): PaperTable => ({
  title: "",
  headings: columnHeadings(
    key,
    "place",
    "registerNumber",
    "code",
    "endedIn",
    "years",
    "basis",
    "files",
  ),
  widths: [7, 18, 20, 11, 11, 24, 9],
  rows: lines.map(({ registerNumber, code, endedIn, years, basis, files }, at) => [
    String(at + 1),
    registerNumber,
    code,
    String(endedIn),
    String(years),
    basis,
    String(files),
  ]),
});
