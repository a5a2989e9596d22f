import { expect, test } from "vitest";
import { withPart, wordFile } from "#tests/factories/own-forms.ts";
import { rewordableDocuments } from "../../document-wording.ts";
import { fieldsOf } from "../form-fields.ts";
import { faultOfForm } from "./check-own-form.ts";

const slip = "phieu-chuyen";
const faultOf = async (file: Promise<Uint8Array> | Uint8Array, paper = slip as typeof slip) =>
  faultOfForm(await file, paper);

test.each(rewordableDocuments)("a form with every field of %s can be filled", async (paper) => {
  const file = await wordFile(fieldsOf(paper).map((name) => `{{${name}}}`));
  expect(await faultOfForm(file, paper)).toBeNull();
});

test.each([
  ["{{code}} and {{nobody}}", { fault: "unknown-field", written: "{{nobody}}" }],
  ["{{code}} {{a b}}", { fault: "unknown-field", written: "{{a b}}" }],
  ["{{code}} {{title}", { fault: "unfinished-field", written: "{{title}" }],
  ["{{code}} {title}", { fault: "unfinished-field", written: "{title}" }],
  ["{{code}} }}", { fault: "unfinished-field", written: "}}" }],
  ["No field", { fault: "no-field" }],
])("%s is refused", async (text, fault) => {
  expect(await faultOf(wordFile(["First", text]))).toEqual(fault);
});

test("a field that begins in one paragraph and ends in the next is none", async () => {
  expect(await faultOf(wordFile(["{{code}} {{ti", "tle}}"]))).toMatchObject({
    fault: "unfinished-field",
  });
});

test("fields of other papers are unknown: the list of what is overdue, the direction", async () => {
  for (const field of ["{{lines}}", "{{asked}}", "{{closing}}"])
    expect(await faultOf(wordFile([field]))).toEqual({ fault: "unknown-field", written: field });
});

test.each(["The list: {{lines}}", "{{lines}} {{lines}}"])(
  "%s: a list stands alone",
  async (text) => {
    const file = await wordFile(["{{body}}", text]);
    expect(await faultOfForm(file, "cong-van-don-doc")).toEqual({ fault: "table-not-alone" });
  },
);

const outside = (type: string) => (xml: string) =>
  xml.replace(
    "</Relationships>",
    `<Relationship Id="x" Type="http://example.org/${type}" Target="http://example.org/a" TargetMode="External"/></Relationships>`,
  );

test("what would fetch something when it is opened is refused, a link is not", async () => {
  const file = await wordFile(["{{code}}"]);
  const relations = "word/_rels/document.xml.rels";
  for (const type of ["attachedTemplate", "image", "oleObject"])
    expect(await faultOf(withPart(file, relations, outside(type)))).toEqual({ fault: "outside" });
  expect(await faultOf(withPart(file, relations, outside("hyperlink")))).toBeNull();
  for (const path of ["word/embeddings/a.xlsx", "word/activeX/a.xml", "word/vba.bin"])
    expect(await faultOf(withPart(file, path, () => "x"))).toEqual({ fault: "outside" });
});

test("a file that takes too long to fill is refused before anything of it is read", async () => {
  const file = await wordFile(["{{code}}"]);
  const many = (what: string, times: number) =>
    withPart(file, "word/document.xml", (xml) =>
      xml.replace("<w:body>", `<w:body>${what.repeat(times)}`),
    );
  for (const long of [
    many("<w:p/>", 2_000),
    many("<a/>", 30_000),
    many("{", 3_000),
    many(" ", 11e6),
  ])
    expect(await faultOf(long)).toEqual({ fault: "too-long" });
});

test("what is no Word file inside is refused as one that cannot be filled", async () => {
  const file = await wordFile(["{{code}}"]);
  const broken = withPart(file, "word/document.xml", (xml) => xml.replace("</w:body>", ""));
  const typed = withPart(file, "word/document.xml", (xml) =>
    xml.replace("<w:document", "<!DOCTYPE x><w:document"),
  );
  for (const bytes of [broken, typed, new Uint8Array([80, 75, 3, 4]), new Uint8Array()])
    expect(await faultOf(bytes)).toEqual({ fault: "unfillable" });
});
