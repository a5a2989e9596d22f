/** Fills an office's own Word file: the fields {{...}} of its text, headers, footers, tables and text boxes. */
import { type IPatch, PatchType, patchDetector, patchDocument, TextRun } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { PaperTable } from "#app/domain/documents/official-document.ts";
import { withoutForbiddenInXml } from "#app/domain/text/xml-text.ts";
import { list } from "../../docx.ts";
import { blankLine } from "../../docx-parts.ts";
import type { DocumentFacts } from "../../fill-template.ts";
import { tableField } from "../form-fields.ts";
import { finishPart } from "./finish-paragraphs.ts";
import { isTextPart } from "./form-parts.ts";
import { holdsMark, marks } from "./marks.ts";

export type FormFilling = {
  readonly facts: DocumentFacts;
  readonly tables: readonly PaperTable[];
};

/** The names that stand between double braces, without the spaces around them. */
export const fieldsIn = (form: Uint8Array): Promise<readonly string[]> =>
  patchDetector({ data: form, trimPlaceholders: true });

/** Word begins a sentence with a capital by itself; a field is known in either. */
export const fieldNamed = (written: string, known: readonly string[]): string | undefined =>
  known.find((name) => name.toLowerCase() === written.toLowerCase());

/** The bytes of the form with its fields filled; throws where it is no form that can be filled. */
export async function fillOwnForm(
  form: Uint8Array,
  { facts, tables }: FormFilling,
): Promise<Uint8Array> {
  const names = [...Object.keys(facts), tableField];
  const found = (await fieldsIn(form)).map((written) => {
    const name = fieldNamed(written, names) ?? "";
    return { written, name, isTable: name === tableField };
  });
  // Nothing is filled after the tables, whose text could look like a field.
  const inOrder = found.sort((one, other) => Number(one.isTable) - Number(other.isTable));
  const patches = inOrder.map(
    ({ written, name, isTable }) =>
      [written, isTable ? tablesPatch(tables) : textPatch(facts[name] ?? "")] as const,
  );
  const filled = await patchDocument({
    outputType: "uint8array",
    data: form,
    patches: Object.fromEntries(patches),
    trimPlaceholders: true,
  });
  return finishParts(filled);
}

const tablesPatch = (tables: readonly PaperTable[]): IPatch => ({
  type: PatchType.DOCUMENT,
  children: tables.length === 0 ? [] : [...tables.flatMap(list), blankLine()],
});

/** The run takes the look of the field; its marks are worked off when everything is filled. */
function textPatch(fact: string | readonly string[]): IPatch {
  const paragraphs = (typeof fact === "string" ? [fact] : fact)
    .flatMap((text) => text.split(/\r?\n|\r/))
    .map((text) => withoutForbiddenInXml(text).replaceAll("{", `{${marks.brace}`).trim())
    .filter((text) => text !== "");
  const text =
    paragraphs.length === 0 ? marks.emptied : marks.filled + paragraphs.join(marks.nextParagraph);
  return { type: PatchType.PARAGRAPH, children: [new TextRun({ text })] };
}

const contentTypes = "[Content_Types].xml";

/** The list of types comes first, as in every file that an office program wrote. */
function finishParts(filled: Uint8Array): Uint8Array {
  const { [contentTypes]: types, ...parts } = unzipSync(filled);
  const finished = Object.entries(parts).map(
    ([path, bytes]) => [path, isTextPart(path) ? finishBytes(bytes) : bytes] as const,
  );
  return zipSync({ ...(types && { [contentTypes]: types }), ...Object.fromEntries(finished) });
}

/** A part in which nothing was filled stays as it is, in whatever encoding. */
function finishBytes(bytes: Uint8Array): Uint8Array {
  const xml = strFromU8(bytes);
  return holdsMark(xml) ? strToU8(finishPart(xml)) : bytes;
}
