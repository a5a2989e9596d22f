import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficialDocument, PaperTable } from "#app/domain/documents/official-document.ts";
import type { OverdueUnit } from "#app/domain/petition/clocks/overdue.ts";
import type { Reader } from "../persistence/engine/database.ts";
import { findAgency } from "../persistence/people/agency-reading.ts";
import { loadSettings } from "../persistence/work/setting-reading.ts";
import { documentWording, rawWords } from "./document-words.ts";
import { type DocumentFacts, fillLine, fillParagraphs } from "./fill-template.ts";
import { countWords, dayFigures, dayWords } from "./paper-days.ts";
import type { PaperDraft } from "./paper-draft.ts";
import { footOf, headOf, numberLineOf } from "./paper-head.ts";
import { columnHeadings } from "./paper-table.ts";

/** Papers between bodies are in Vietnamese. */
const language = "vi";
const words = (name: string, facts: DocumentFacts = {}) =>
  fillLine(rawWords(language, name), facts);

export type OverdueReport = {
  readonly unitId: number;
  readonly today: CivilDate;
  readonly units: readonly OverdueUnit[];
};

/** What is overdue everywhere, by unit and those who answer for it, for the Chairman. */
export async function draftOverdueList(
  reader: Reader,
  { unitId, today, units }: OverdueReport,
): Promise<PaperDraft | null> {
  const issuer = await findAgency(reader, unitId);
  if (issuer === null) return null;
  const key = "danh-sach-qua-han";
  const { subject, body } = await documentWording(reader, language, key);
  const { provinceName } = await loadSettings(reader);
  const facts = {
    issuer: issuer.name,
    province: provinceName,
    today: dayWords(today, language),
    count: countWords(units.reduce((sum, { lines }) => sum + lines.length, 0)),
    lines: [],
  };
  const paper: OfficialDocument = {
    kind: key,
    language,
    ...(await headOf(reader, issuer, today, language)),
    numberLine: await numberLineOf(reader, issuer, key, language),
    matter: "",
    typeName: words(`${key}.type`),
    subject: fillLine(subject, facts),
    addressedTo: words("to"),
    addressees: [words(`${key}.to`, facts)],
    paragraphs: fillParagraphs(body, facts),
    tables: units.map(composeUnitTable),
    landscape: true,
    ...(await footOf(reader, issuer, { paper: key, language, today })),
    fileName: `${key}-${today}.docx`,
  };
  return { name: key, paper, facts };
}

const composeUnitTable = ({ name, heads, lines }: OverdueUnit, at: number): PaperTable => ({
  title: words("danh-sach-qua-han.unit", {
    place: String(at + 1),
    name: [name, heads.join(", ")].filter(Boolean).join(" – "),
    count: String(lines.length),
  }),
  headings: columnHeadings(
    "danh-sach-qua-han",
    "code",
    "registerNumber",
    "title",
    "forwardedOn",
    "dueOn",
    "daysLate",
    "extensions",
    "returns",
    "chaseLetters",
  ),
  widths: [13, 13, 26, 10, 10, 7, 8, 6, 7],
  rows: lines.map((line) => [
    line.code,
    line.registerNumber,
    line.title,
    dayFigures(line.forwardedOn),
    dayFigures(line.dueOn),
    String(line.daysLate),
    line.extensions === 0 ? "0" : `${line.extensions} (${line.extendedDays})`,
    String(line.returns),
    String(line.chaseLetters),
  ]),
});
