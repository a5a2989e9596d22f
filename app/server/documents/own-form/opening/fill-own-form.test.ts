import { expect, test } from "vitest";
import { paragraphTexts, partOf, withPart, wordFile } from "#tests/factories/own-forms.ts";
import { fillOwnForm } from "./fill-own-form.ts";

const filling = {
  facts: { code: "PA-1", points: ["1. One", "2. Two"], note: "", nothing: [] },
  tables: [],
};
const fill = async (file: Promise<Uint8Array>, facts = {}) =>
  fillOwnForm(await file, { ...filling, facts: { ...filling.facts, ...facts } });

test("a field becomes its fact, however it is spelled and spaced, and however often it stands", async () => {
  const filled = await fill(wordFile(["{{code}}, {{ code }}, {{Code}}, again {{code}}."]));
  expect(paragraphTexts(filled)).toEqual(["PA-1, PA-1, PA-1, again PA-1."]);
});

test("a field over several runs is one, and has the look of its first", async () => {
  const filled = await fill(wordFile([], { runs: ["{{co", "de}} is ", "it"] }));
  expect(paragraphTexts(filled)).toEqual(["PA-1 is it"]);
  const [, run = ""] = /<w:r>((?:(?!<w:r>).)*)PA-1/.exec(partOf(filled)) ?? [];
  expect(run).toContain("<w:b/>");
});

test("header, footer and the cell of a table are filled", async () => {
  const file = wordFile(["x"], { header: "H {{code}}", footer: "F {{code}}", cell: "C {{code}}" });
  const filled = await fill(file);
  expect(paragraphTexts(filled, "word/header1.xml")).toEqual(["H PA-1"]);
  expect(paragraphTexts(filled, "word/footer1.xml")).toEqual(["F PA-1"]);
  expect(paragraphTexts(filled)).toContain("C PA-1");
});

test("a fact of several paragraphs becomes paragraphs like its own", async () => {
  const filled = await fill(wordFile(["Points: {{points}}", "{{note}}", "End"]));
  expect(paragraphTexts(filled)).toEqual(["Points: 1. One", "2. Two", "End"]);
  expect(partOf(filled).match(/<w:ind w:left="500"\/>/g)).toHaveLength(3);
});

test("lines that a person typed are paragraphs too", async () => {
  const filled = await fill(wordFile(["{{note}}"]), { note: "One\n\nTwo\r\nThree" });
  expect(paragraphTexts(filled)).toEqual(["One", "Two", "Three"]);
});

test("a paragraph goes where all its fields have nothing to say, and only there", async () => {
  const lines = [
    "{{note}}",
    "Note: {{note}}",
    "{{nothing}}{{note}}",
    "{{code}}: {{note}}",
    "Note:",
  ];
  expect(paragraphTexts(await fill(wordFile(lines)))).toEqual(["PA-1: ", "Note:"]);
});

test("a cell keeps its last paragraph, empty", async () => {
  const filled = await fill(wordFile(["x"], { cell: "Note: {{note}}" }));
  expect(partOf(filled)).toMatch(/<w:tc>(?:<w:tcPr>.*<\/w:tcPr>)?<w:p\/?>/);
  expect(paragraphTexts(filled)).toEqual(["x", ""]);
});

test("a paragraph that ends a section stays, and a section ends once", async () => {
  const section = "<w:sectPr/>";
  const ends = withPart(await wordFile(["{{note}}", "{{points}}"]), "word/document.xml", (xml) =>
    xml.replaceAll("</w:pPr>", `${section}</w:pPr>`),
  );
  const filled = await fillOwnForm(ends, filling);
  expect(paragraphTexts(filled)).toEqual(["", "1. One", "2. Two"]);
  expect(partOf(filled).match(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:sectPr\/>/g)).toHaveLength(2);
});

test("inside a link a fact of several paragraphs has line breaks instead", async () => {
  const linked = withPart(await wordFile(["{{points}}"]), "word/document.xml", (xml) =>
    xml.replace(/<w:r>.*?<\/w:r>/, (run) => `<w:hyperlink w:anchor="a">${run}</w:hyperlink>`),
  );
  const filled = await fillOwnForm(linked, filling);
  expect(partOf(filled)).toMatch(/1\. One<\/w:t><w:br\/><w:t[^>]*>2\. Two/);
});

test("what somebody wrote never becomes a field, nor leaves the text", async () => {
  const facts = { points: ["{{code}}", "{{{{code}}", "<w:p>&"], note: "{{points}}" };
  const filled = await fill(wordFile(["{{points}}", "{{note}}", "{{code}}"]), facts);
  const written = ["{{code}}", "{{{{code}}", "&lt;w:p&gt;&amp;", "{{points}}", "PA-1"];
  expect(paragraphTexts(filled)).toEqual(written);
});

test("what cannot stand in XML reaches no file, nor do our own marks", async () => {
  const filled = await fill(wordFile(["{{note}} {{code}}"]), {
    note: "a\u0000\u000b\ufdd0\ufdd1b\uffff",
  });
  expect(paragraphTexts(filled)).toEqual(["ab PA-1"]);
  expect(partOf(filled)).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]*$/u);
});

test("tables take the place of their field's paragraph", async () => {
  const table = { title: "T", headings: ["No"], rows: [["1"], ["2"]], widths: [100] };
  const file = await wordFile(["Before", "{{lines}}", "After"]);
  const filled = await fillOwnForm(file, { facts: {}, tables: [table] });
  expect(paragraphTexts(filled)).toEqual(["Before", "T", "No", "1", "2", "", "After"]);
  const titled = { ...table, rows: [["{{code}}"]] };
  const after = await wordFile(["{{lines}}", "{{code}}"]);
  const written = paragraphTexts(await fillOwnForm(after, { ...filling, tables: [titled] }));
  expect(written).toEqual(["T", "No", "{{code}}", "", "PA-1"]);
  const none = await fillOwnForm(file, { facts: {}, tables: [] });
  expect(paragraphTexts(none)).toEqual(["Before", "After"]);
});
