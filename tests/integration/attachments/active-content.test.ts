/** What runs, loads or starts something where it is opened is refused; what only looks like it is taken. */
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { inspectFile } from "#app/server/attachments/inspect.ts";
import { tellOffice } from "#app/server/attachments/opening/office-document.ts";
import { isActivePdf } from "#app/server/attachments/opening/pdf-active.ts";
import { scansNothing } from "#app/server/attachments/virus-scan.ts";
import { pdfOfObjects } from "#tests/fakes/pdf.ts";
import { wordDocument, workbook } from "#tests/fakes/zip.ts";

const pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
const page = (more = "") => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${more} >>`;
const script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
const pdf = (catalogue: string, ...others: readonly string[]) =>
  pdfOfObjects(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
      pages,
      ...(others.length ? others : [page()]),
    ].map((text) => Buffer.from(text, "latin1")),
  );
const link = (action: string) => `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${action} >>`;
const withAnnotation = (annotation: string) => pdf("", page("/Annots [4 0 R]"), annotation);
const attached = (name: string) =>
  pdf(
    "/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>",
    page(),
    `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 5 0 R >> >>`,
    "<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream",
  );
function inListOfObjects(object: string) {
  const objects = deflateSync(Buffer.from(`5 0 ${object}`));
  const head = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${objects.length} >>`;
  const list = Buffer.concat([
    Buffer.from(`${head}\nstream\n`),
    objects,
    Buffer.from("\nendstream"),
  ]);
  const [catalogue, tree, sheet] = ["<< /Type /Catalog /Pages 2 0 R >>", pages, page()];
  return pdfOfObjects([...[catalogue, tree, sheet].map((text) => Buffer.from(text)), list]);
}

const pdfs: readonly (readonly [string, Buffer, boolean])[] = [
  ["nothing of it", pdf(""), false],
  ["a script at opening", pdf(`/OpenAction ${script}`), true],
  ["a named script", pdf(`/Names << /JavaScript << /Names [(a) ${script}] >> >>`), true],
  ["a script of a page", pdf("", page(`/AA << /O ${script} >>`)), true],
  ["a script of a link", withAnnotation(link(script)), true],
  ["a script under another writing", pdf("/OpenAction << /S /J#61vaScript /J#53 (1) >>"), true],
  ["a program at opening", pdf("/OpenAction << /S /Launch /F (cmd.exe) >>"), true],
  ["a program of a link", withAnnotation(link("<< /S /Launch /F (cmd.exe) >>")), true],
  ["a script in a list of objects", inListOfObjects(script), true],
  ["an attached program", attached("run.exe"), true],
  ["an attached invoice", attached("invoice.xml"), false],
  [
    "a link to a page of the network",
    withAnnotation(link("<< /S /URI /URI (https://example.vn/JS) >>")),
    false,
  ],
  ["a title that names it", pdf("/Title (About /JSON and JavaScript)"), false],
];
test.each(pdfs)("a PDF with %s", async (_, bytes, active) => {
  expect(await isActivePdf(bytes)).toBe(active);
  const told = await inspectFile("letter.pdf", bytes, scansNothing);
  expect(told).toMatchObject(active ? { ok: false, fault: "active" } : { ok: true });
});

const relation = (type: string, target: string) =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const inner = (type: string, target: string) =>
  relation(type, target).replace(' TargetMode="External"', "");
const book = "xl/_rels/workbook.xml.rels";
const settings = "word/_rels/settings.xml.rels";
const body = "word/_rels/document.xml.rels";
const field = (...pieces: readonly string[]) =>
  `<w:document>${pieces.map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`).join("")}</w:document>`;

const documents: readonly (readonly [string, Buffer, string])[] = [
  ["nothing of it", wordDocument(), "document"],
  [
    "a template from the network",
    wordDocument({ [settings]: relation("attachedTemplate", "https://example.vn/a.dotm") }),
    "active",
  ],
  [
    "a template from a share",
    wordDocument({ [settings]: relation("attachedTemplate", "\\\\server\\a.dotm") }),
    "active",
  ],
  [
    "a template from a share by address",
    wordDocument({ [settings]: relation("attachedTemplate", "file://server/a.dotm") }),
    "active",
  ],
  [
    "the writer's own template",
    wordDocument({ [settings]: relation("attachedTemplate", "file:///C:\\Users\\Normal.dotm") }),
    "document",
  ],
  [
    "a picture from the network",
    wordDocument({ [body]: relation("image", "http://example.vn/a.png") }),
    "active",
  ],
  [
    "a link to press",
    wordDocument({ [body]: relation("hyperlink", "https://example.vn") }),
    "document",
  ],
  [
    "an object of another program",
    wordDocument({ "word/embeddings/oleObject1.bin": "x" }),
    "active",
  ],
  ["an embedded table", wordDocument({ "word/embeddings/Table1.xlsx": "x" }), "document"],
  ["a control", wordDocument({ "word/activeX/activeX1.xml": "<a/>" }), "active"],
  [
    "an order to a program",
    wordDocument({ "word/document.xml": field("DDEAUTO c:\\cmd.exe") }),
    "active",
  ],
  [
    "an order spread over runs",
    wordDocument({ "word/document.xml": field(" DD", "EAU", "TO cmd") }),
    "active",
  ],
  ["an order in a header", wordDocument({ "word/header1.xml": field("DDE cmd") }), "active"],
  [
    "an order in a simple field",
    wordDocument({
      "word/document.xml": '<w:document><w:fldSimple w:instr="DDE cmd"/></w:document>',
    }),
    "active",
  ],
  [
    "an order in a part of another name",
    wordDocument({ "word/letter.xml": field("DDEAUTO cmd") }),
    "active",
  ],
  [
    "an object under the name of a picture",
    wordDocument({ [body]: inner("oleObject", "media/a.png") }),
    "active",
  ],
  ["a macro sheet of another name", workbook({ [book]: inner("xlMacrosheet", "a.xml") }), "active"],
  ["a picture of its own", wordDocument({ [body]: inner("image", "media/a.png") }), "document"],
  ["a page number", wordDocument({ "word/document.xml": field("PAGE") }), "document"],
  ["an old macro sheet", workbook({ "xl/macrosheets/sheet1.xml": "<a/>" }), "active"],
  [
    "a link to a program",
    workbook({
      "xl/externalLinks/externalLink1.xml":
        '<externalLink><ddeLink ddeService="cmd"/></externalLink>',
    }),
    "active",
  ],
  [
    "a link to another table",
    workbook({
      "xl/externalLinks/externalLink1.xml": "<externalLink><externalBook/></externalLink>",
    }),
    "document",
  ],
];
test.each(documents)("a document with %s", async (_, bytes, is) => {
  expect(tellOffice(bytes).is).toBe(is);
});

test("a part that is longer than the archive says is not taken", () => {
  const sound = wordDocument({ "word/header1.xml": "<w:hdr>A head that is long enough</w:hdr>" });
  const name = Buffer.from("word/header1.xml");
  const entry = sound.lastIndexOf(name) - 46;
  const lying = Buffer.from(sound);
  lying.writeUInt32LE(3, entry + 24);
  expect(tellOffice(sound)).toMatchObject({ is: "document" });
  expect(tellOffice(lying)).toEqual({ is: "other" });
});
