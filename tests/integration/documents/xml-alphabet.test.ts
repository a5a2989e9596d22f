/** What no XML file can hold reaches neither a Word file, nor a feed, nor a spreadsheet. */
import { expect, test } from "vitest";
import type { OfficialDocument } from "#app/domain/documents/official-document.ts";
import { xmlText } from "#app/routes/system/xml.ts";
import { entryContent, zipEntries } from "#app/server/attachments/opening/zip-directory.ts";
import { docxOf } from "#app/server/documents/docx.ts";
import { writeCsv } from "#app/server/queries/admin/write-csv.ts";
import cases from "#tests/fixtures/cases/xml.json" with { type: "json" };

/** A paper that has the text wherever one can stand. */
const paperOf = (text: string): OfficialDocument => ({
  kind: "phieu-chuyen",
  fileName: "paper.docx",
  language: "vi",
  superior: text,
  issuer: text,
  country: text,
  motto: text,
  numberLine: text,
  matter: text,
  placeAndDay: text,
  typeName: text,
  subject: text,
  addressedTo: text,
  addressees: [text],
  paragraphs: [text],
  tables: [{ title: text, headings: [text], rows: [[text]], widths: [100] }],
  closing: [text],
  recipientsTitle: text,
  recipients: [text],
  signerCapacity: text,
  signerNote: text,
});

const bytesMax = 1024 * 1024;

function partOf(docx: Uint8Array, part: string): string {
  const zip = Buffer.from(docx);
  const entry = zipEntries(zip)?.find(({ name }) => name === part);
  return (entry && entryContent(zip, entry, bytesMax)?.toString("utf8")) ?? "";
}

/** Everything of the alphabet of XML 1.0 that a single character can be. */
const wellFormed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

test.each(cases)("$id reaches a Word file as it can be written", async ({ text, kept }) => {
  const xml = partOf(await docxOf(paperOf(text)), "word/document.xml");
  expect(xml).toMatch(wellFormed);
  expect(xml.split(kept).length - 1).toBeGreaterThanOrEqual(17);
});

test.each(cases)("$id reaches a feed and a spreadsheet as it can be written", ({ text, kept }) => {
  expect(xmlText(text)).toBe(kept);
  expect(writeCsv([[text]])).toContain(kept);
});
