/** The form that an office begins with says what the shipped paper says, in Word and as LibreOffice prints it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type RewordableDocument,
  rewordableDocuments,
} from "#app/server/documents/document-wording.ts";
import { docxOf } from "#app/server/documents/docx.ts";
import { factsForForm } from "#app/server/documents/own-form/form-fields.ts";
import { faultOfForm } from "#app/server/documents/own-form/opening/check-own-form.ts";
import { fillOwnForm } from "#app/server/documents/own-form/opening/fill-own-form.ts";
import { startingForm } from "#app/server/documents/own-form/starting-form.ts";
import type { PaperDraft } from "#app/server/documents/paper-draft.ts";
import { everyDraft } from "#tests/factories/every-paper.ts";
import { paragraphTexts, wordFile } from "#tests/factories/own-forms.ts";
import { convertToPdf } from "#tests/setup/libreoffice.ts";
import { freshDatabase, type TestDatabase } from "#tests/setup/on-both-databases.ts";
import { linesOf } from "#tests/setup/pdf-page.ts";
import { testContext } from "#tests/setup/test-context.ts";

let drafts: ReadonlyMap<string, PaperDraft>;
let database: TestDatabase;
const forms = new Map<RewordableDocument, Uint8Array>();

beforeAll(async () => {
  database = await freshDatabase("sqlite");
  const context = testContext(database.url, database.folder);
  drafts = await everyDraft(context);
  for (const name of rewordableDocuments)
    forms.set(name, await docxOf(await startingForm(context.database.read, name, "vi")));
  await context.close();
}, 180_000);

afterAll(() => database.drop());

function draftOf(name: RewordableDocument) {
  const [draft, form] = [drafts.get(name), forms.get(name)];
  if (!draft || !form) throw new Error(`no ${name}`);
  return { draft, form };
}

const fill = (form: Uint8Array, draft: PaperDraft) =>
  fillOwnForm(form, { facts: factsForForm(draft), tables: draft.paper.tables ?? [] });

/** What a file says, however a name is broken into lines and whatever stands empty. */
const said = (file: Uint8Array) => paragraphTexts(file).join(" ").replace(/\s+/g, " ").trim();

test.each(rewordableDocuments)("%s can be put again as it was given out", async (name) => {
  expect(await faultOfForm(draftOf(name).form, name)).toBeNull();
});

/** The letters of the factory that were written before what they tell had happened. */
const writtenTooEarly: readonly RewordableDocument[] = [
  "thong-bao-transfer",
  "thu-bo-sung",
  "thu-khong-tiep-nhan",
];
const inTheirTime = rewordableDocuments.filter((name) => !writtenTooEarly.includes(name));

test.each(inTheirTime)("%s filled says what the shipped form says", async (name) => {
  const { draft, form } = draftOf(name);
  const shipped = said(await docxOf(draft.paper));
  const filled = said(await fill(form, draft));
  const withoutNote = draft.paper.signerName
    ? shipped
    : shipped.replace(draft.paper.signerNote, "");
  expect(filled.replace(/\s/g, "")).toBe(withoutNote.replace(/\s/g, ""));
});

test("an own form prints with the facts of the paper, in header, table and text", async () => {
  const { draft, form } = draftOf("phieu-chuyen");
  const own = await wordFile(["Own {{code}}", "{{points}}", "Note: {{question}}"], {
    header: "Head {{issuerName}}",
    cell: "Cell {{numberLine}}",
    runs: ["Split {{regis", "terNumber}}"],
  });
  const printed = convertToPdf(
    new Map([
      ["own", await fill(own, draft)],
      ["started", await fill(form, draft)],
    ]),
  );
  const textsOf = (name: string) => {
    const pdf = printed.get(name);
    return pdf ? linesOf(pdf, 1).map(({ text }) => text) : [];
  };
  const facts = factsForForm(draft);
  const expected = [
    `Own ${facts.code}`,
    ...draft.paper.paragraphs.filter((text) => text.startsWith("1. ")),
    `Head ${facts.issuerName}`,
    `Cell ${facts.numberLine}`,
    `Split ${facts.registerNumber}`,
  ];
  for (const line of expected) expect(textsOf("own")).toContain(line);
  expect(textsOf("own").join()).not.toMatch(/Note:|[{}]/);
  const started = textsOf("started");
  for (const line of [draft.paper.country, draft.paper.numberLine, draft.paper.subject])
    expect(started).toContain(line);
}, 180_000);
