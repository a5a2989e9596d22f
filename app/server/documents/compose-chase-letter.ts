/** The letter that chases an agency (cong van don doc) and lists what is overdue there. */

import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { addWorkingDays } from "#app/domain/deadline/counting/due-date.ts";
import type { OfficialDocument, PaperTable } from "#app/domain/documents/official-document.ts";
import type { ChasedLine } from "#app/domain/petition/clocks/overdue.ts";
import type { Reader, Transaction } from "../persistence/engine/database.ts";
import { findAgency } from "../persistence/people/agency-reading.ts";
import { loadCalendar } from "../persistence/time/calendar-reading.ts";
import type { ChaseLetter } from "../persistence/time/chase-letter-reading.ts";
import { loadSettings } from "../persistence/work/setting-reading.ts";
import { documentWording, rawWords } from "./document-words.ts";
import { type DocumentFacts, fillLine, fillParagraphs } from "./fill-template.ts";
import { countWords, dayFigures, monthWords, dayWords as wordsOfDay } from "./paper-days.ts";
import type { PaperDraft } from "./paper-draft.ts";
import { footOf, headOf, numberLineOf } from "./paper-head.ts";
import { columnHeadings } from "./paper-table.ts";

/** Papers between bodies are in Vietnamese. */
const language = "vi";
const answeredWithinWorkingDays = 5;
/** A paragraph that is nothing but this is the place of the list. */
const listPlace = "{{lines}}";

const dayWords = (day: string | null) => wordsOfDay(day, language);
const words = (name: string, facts: DocumentFacts = {}) =>
  fillLine(rawWords(language, name), facts);

export type ChaseLetterWords = {
  readonly fromUnitId: number;
  readonly agencyId: number;
  readonly lines: readonly ChasedLine[];
  readonly today: CivilDate;
};

const countsOf = (lines: readonly ChasedLine[]) => ({
  count: countWords(lines.length),
  oldest: countWords(Math.max(1, ...lines.map(({ daysLate }) => daysLate))),
});

/** The text of a letter, as it is kept with it: later wordings do not change what was written. */
export async function chaseLetterBody(
  transaction: Transaction,
  { fromUnitId, agencyId, lines, today }: ChaseLetterWords,
): Promise<string> {
  const issuer = await findAgency(transaction, fromUnitId);
  const agency = await findAgency(transaction, agencyId);
  const calendar = await loadCalendar(transaction);
  const { body } = await documentWording(transaction, language, "cong-van-don-doc");
  const facts = {
    issuer: issuer?.name ?? "",
    agency: agency?.name ?? "",
    today: dayWords(today),
    ...countsOf(lines),
    answerBy: dayWords(addWorkingDays(calendar, today, answeredWithinWorkingDays)),
    lines: [listPlace],
  };
  return fillParagraphs(body, facts).join("\n\n");
}

/** The letter with its list; number, day and signer as far as the registry has recorded them. */
export async function draftChaseLetter(
  reader: Reader,
  letter: ChaseLetter,
  signer?: number,
): Promise<PaperDraft | null> {
  const issuer = await findAgency(reader, letter.fromUnitId);
  if (issuer === null) return null;
  const key = "cong-van-don-doc";
  const { subject } = await documentWording(reader, language, key);
  const { provinceName } = await loadSettings(reader);
  const facts = {
    issuer: issuer.name,
    agency: letter.agency,
    province: provinceName,
    today: dayWords(letter.madeOn),
    ...countsOf(letter.lines),
  };
  const paragraphs = letter.body.split("\n\n");
  const place = paragraphs.indexOf(listPlace);
  const head = await headOf(reader, issuer, letter.documentOn ?? letter.madeOn, language);
  const paper: OfficialDocument = {
    kind: key,
    language,
    ...head,
    ...(letter.documentOn && { placeAndDay: fillInDay(head.placeAndDay, letter.documentOn) }),
    numberLine: letter.documentNumber
      ? words("numbered", { number: letter.documentNumber })
      : await numberLineOf(reader, issuer, key, language),
    matter: fillLine(subject, facts),
    typeName: "",
    subject: "",
    addressedTo: words("to"),
    addressees: [words(`${key}.to`, facts)],
    paragraphs: place < 0 ? paragraphs : paragraphs.slice(0, place),
    tables: [chaseTable(letter.lines)],
    closing: place < 0 ? [] : paragraphs.slice(place + 1),
    ...(await footOf(reader, issuer, {
      paper: key,
      language,
      today: letter.documentOn ?? letter.madeOn,
      facts: { province: provinceName },
      ...(signer !== undefined && { signer }),
    })),
    ...(letter.signerCapacity && { signerCapacity: letter.signerCapacity, signers: [] }),
    ...(letter.signerName && { signerName: letter.signerName }),
    fileName: `${key}-${letter.id}.docx`,
  };
  return { name: key, paper, facts };
}

/** The day in the place of the dots that wait for it. */
function fillInDay(placeAndDay: string, on: CivilDate) {
  const [, month = "", day = ""] = on.split("-");
  return placeAndDay.replace("……", day).replace("……", monthWords(month));
}

const chaseTable = (lines: readonly ChasedLine[]): PaperTable => ({
  title: "",
  headings: columnHeadings(
    "cong-van-don-doc",
    "place",
    "code",
    "registerNumber",
    "forwardedOn",
    "dueOn",
    "daysLate",
  ),
  widths: [8, 24, 24, 16, 16, 12],
  rows: lines.map(({ code, registerNumber, forwardedOn, dueOn, daysLate }, at) => [
    String(at + 1),
    code,
    registerNumber,
    dayFigures(forwardedOn),
    dayFigures(dueOn),
    String(daysLate),
  ]),
});
