/**
 * Every kind of paper as LibreOffice prints it, measured against 30/2020/ND-CP, appendix I: one font with
 * every letter, the state's name on one line, drawn lines of the right length, number and day side by side,
 * page numbers from the second page on.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OfficialDocument } from "#app/domain/documents/official-document.ts";
import { docxOf } from "#app/server/documents/docx.ts";
import { everyPaper } from "#tests/factories/every-paper.ts";
import { convertToPdf } from "#tests/setup/libreoffice.ts";
import { freshDatabase, type TestDatabase } from "#tests/setup/on-both-databases.ts";
import {
  type Box,
  fontsOf,
  type Line,
  linesOf,
  pageCount,
  rulesOf,
} from "#tests/setup/pdf-page.ts";
import { testContext } from "#tests/setup/test-context.ts";

const names = [
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
const pointsPerMillimetre = 72 / 25.4;
const margin = {
  top: 20 * pointsPerMillimetre,
  left: 30 * pointsPerMillimetre,
  right: 15 * pointsPerMillimetre,
};
const pageWidth = { upright: 210 * pointsPerMillimetre, across: 297 * pointsPerMillimetre };
/** Half a point of drawing, and what a font's hinting moves. */
const tolerance = 1.5;

let papers: ReadonlyMap<string, OfficialDocument>;
let printed: ReadonlyMap<string, Buffer>;
let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase("sqlite");
  const context = testContext(database.url, database.folder);
  papers = await everyPaper(context);
  await context.close();
  const files = new Map<string, Uint8Array>();
  for (const [name, paper] of papers) files.set(name, await docxOf(paper));
  printed = convertToPdf(files);
}, 180_000);

afterAll(() => database.drop());

function paperAt(name: string) {
  const [paper, pdf] = [papers.get(name), printed.get(name)];
  if (!paper || !pdf) throw new Error(`no ${name}`);
  const width = paper.landscape ? pageWidth.across : pageWidth.upright;
  return { paper, pdf, width, lines: linesOf(pdf, 1), rules: rulesOf(pdf, 1) };
}

const widthOf = ({ left, right }: Box) => right - left;
const middleOf = ({ left, right }: Box) => (left + right) / 2;

function lineWith(lines: readonly Line[], text: string): Line {
  const found = lines.find((line) => line.text === text);
  if (!found)
    throw new Error(`no line is "${text}": ${lines.map((line) => line.text).join(" | ")}`);
  return found;
}

/** The drawn line right below words and in their middle. */
function ruleBelow(rules: readonly Box[], words: Line): Box {
  const found = rules.find(
    (rule) =>
      rule.top > words.bottom - 4 &&
      rule.top < words.bottom + 8 &&
      Math.abs(middleOf(rule) - middleOf(words)) < 2 * tolerance,
  );
  if (!found) throw new Error(`no line is drawn below "${words.text}"`);
  return found;
}

/** The last of the lines that a text was broken into. */
function lastLineOf(lines: readonly Line[], text: string): Line {
  const found = lines.filter((line) => text.endsWith(line.text)).at(-1);
  if (!found) throw new Error(`"${text}" is not there`);
  return found;
}

function expectShare(rule: Box, words: Box) {
  const share = widthOf(rule) / widthOf(words);
  expect(share).toBeGreaterThanOrEqual(1 / 3);
  expect(share).toBeLessThanOrEqual(1 / 2);
}

test("every kind of paper is among them", () => {
  expect([...papers.keys()].sort()).toEqual([...names].sort());
});

test.each(names)("%s needs no font but the twin of Times New Roman", (name) => {
  const fonts = fontsOf(paperAt(name).pdf);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts)
    expect(font).toMatch(/^[A-Z]{6}[+]LiberationSerif(-Bold|-Italic|-BoldItalic)?$/);
});

test.each(names)(
  "%s has the state's name on one line, and its motto over a line as long",
  (name) => {
    const { paper, lines, rules } = paperAt(name);
    lineWith(lines, paper.country);
    const motto = lineWith(lines, paper.motto);
    expect(Math.abs(widthOf(ruleBelow(rules, motto)) - widthOf(motto))).toBeLessThan(2 * tolerance);
  },
);

test.each(names)("%s has its issuer, and the subject of a type, over a shorter line", (name) => {
  const { paper, lines, rules } = paperAt(name);
  const issuer = lastLineOf(lines, paper.issuer);
  expectShare(ruleBelow(rules, issuer), issuer);
  if (!paper.typeName) return;
  const subject = lineWith(lines, paper.subject);
  expectShare(ruleBelow(rules, subject), subject);
});

test.each(names)("%s has number and day on one line", (name) => {
  const { paper, lines } = paperAt(name);
  const day = lineWith(lines, paper.placeAndDay);
  if (!paper.numberLine) return;
  const number = lineWith(lines, paper.numberLine);
  expect(Math.abs(number.bottom - day.bottom)).toBeLessThan(tolerance);
  expect(number.right).toBeLessThan(day.left);
});

test.each(names)("%s keeps the margins, and numbers its pages from the second on", (name) => {
  const { pdf, width, lines } = paperAt(name);
  for (const { top, left, right } of lines) {
    expect(top).toBeGreaterThan(margin.top - tolerance);
    expect(left).toBeGreaterThan(margin.left - tolerance);
    expect(right).toBeLessThan(width - margin.right + tolerance);
  }
  for (let page = 2; page <= pageCount(pdf); page++) {
    const number = lineWith(linesOf(pdf, page), String(page));
    expect(number.bottom).toBeLessThan(margin.top);
    const middle = (margin.left + width - margin.right) / 2;
    expect(Math.abs(middleOf(number) - middle)).toBeLessThan(tolerance);
  }
});

test("at least one of them has a second page", () => {
  expect(pageCount(paperAt("thong-bao-decline").pdf)).toBe(2);
});
