/** Whether a Word file can be the office's own form of a paper: told when it is put, by filling an example. */
import { PatchType, patchDocument, TextRun } from "docx";
import { strFromU8, unzipSync } from "fflate";
import type { RewordableDocument } from "../../document-wording.ts";
import type { FormFault } from "../fault-of-form.ts";
import { fieldsOf, tableField } from "../form-fields.ts";
import { fieldNamed, fieldsIn, fillOwnForm } from "./fill-own-form.ts";
import { faultOfParts, isTextPart } from "./form-parts.ts";
import { isElement, isNamed, readXml, type XmlElement, type XmlNode } from "./xml-tree.ts";

const writtenMax = 40;

/** What is wrong with the file as a form of this paper, or null. */
export async function faultOfForm(
  form: Uint8Array,
  paper: RewordableDocument,
): Promise<FormFault | null> {
  try {
    const fault = faultOfParts(form);
    return fault === null ? await faultOfFields(form, fieldsOf(paper)) : { fault };
  } catch {
    // Whatever the libraries stumble over: it would be no better on the day the paper is needed.
    return { fault: "unfillable" };
  }
}

async function faultOfFields(
  form: Uint8Array,
  known: readonly string[],
): Promise<FormFault | null> {
  const found = await fieldsIn(form);
  const unknown = found.find((written) => fieldNamed(written, known) === undefined);
  if (unknown !== undefined)
    return { fault: "unknown-field", written: `{{${unknown.slice(0, writtenMax)}}}` };
  if (found.length === 0) return { fault: "no-field" };
  if (!(await hasTableAlone(form, found))) return { fault: "table-not-alone" };
  const facts = Object.fromEntries(known.map((name) => [name, [name, name]]));
  const filled = await fillOwnForm(form, { facts, tables: [example] });
  const unfinished = paragraphTexts(filled).find((text) => /[{}]/.test(text));
  if (unfinished === undefined) return null;
  const from = unfinished.search(/[{}]/);
  return { fault: "unfinished-field", written: unfinished.slice(from, from + writtenMax) };
}

const example = { title: "", headings: ["1"], rows: [["1"]], widths: [100] };

/** The tables take the place of the whole paragraph, so that nothing else may stand in it. */
async function hasTableAlone(form: Uint8Array, found: readonly string[]): Promise<boolean> {
  const written = found.filter((name) => fieldNamed(name, [tableField]));
  if (written.length === 0) return true;
  const place = "\ufdd4";
  const patch = { type: PatchType.PARAGRAPH, children: [new TextRun({ text: place })] };
  const marked = await patchDocument({
    outputType: "uint8array",
    data: form,
    patches: Object.fromEntries(written.map((name) => [name, patch])),
    trimPlaceholders: true,
  });
  return paragraphsOf(marked)
    .filter((paragraph) => textOf(paragraph).includes(place))
    .every((paragraph) => textOf(paragraph).trim() === place && !endsSection(paragraph));
}

const endsSection = ({ children }: XmlElement) =>
  children.some((child) => isNamed(child, "w:pPr") && holds(child, "w:sectPr"));

const holds = ({ children }: XmlElement, name: string) =>
  children.some((child) => isNamed(child, name));

/** The paragraphs of every part of a file that `patchDocument` has written. */
const paragraphsOf = (file: Uint8Array): XmlElement[] =>
  Object.entries(unzipSync(file))
    .filter(([path]) => isTextPart(path))
    .flatMap(([, bytes]) => paragraphsBelow(readXml(strFromU8(bytes))));

const paragraphTexts = (file: Uint8Array) => paragraphsOf(file).map(textOf);

const paragraphsBelow = (node: XmlElement): XmlElement[] => [
  ...(node.name === "w:p" ? [node] : []),
  ...node.children.flatMap((child) => (isElement(child) ? paragraphsBelow(child) : [])),
];

/** The text of a paragraph without that of the text boxes in it, which have paragraphs of their own. */
function textOf(node: XmlElement): string {
  const read = (child: XmlNode): string => {
    if (!isElement(child) || child.name === "w:p") return "";
    if (child.name === "w:t")
      return child.children.filter((part) => typeof part === "string").join("");
    return textOf(child);
  };
  return node.children.map(read).join("");
}
