/**
 * What filling leaves to be done, told by the marks in the text: a fact of several paragraphs becomes
 * paragraphs like the one where its field stood, and a paragraph whose fields all had nothing to say goes.
 */
import { marks, withoutMarks } from "./marks.ts";
import {
  elementOf,
  isElement,
  isNamed,
  readXml,
  writeXml,
  type XmlElement,
  type XmlNode,
} from "./xml-tree.ts";

/** A part of a filled Word file without its marks. */
export function finishPart(xml: string): string {
  const root = readXml(xml);
  finishInside(root);
  return withoutMarks(writeXml(root));
}

/** From the inside out, since a text box stands in a paragraph and has paragraphs of its own. */
function finishInside(parent: XmlElement) {
  for (const child of parent.children) if (isElement(child)) finishInside(child);
  parent.children = parent.children.flatMap((child) =>
    isNamed(child, "w:p") ? splitParagraph(child) : [child],
  );
  dropEmptied(parent);
}

const isProperties = (node: XmlNode | undefined) => isNamed(node, "w:pPr");

function splitParagraph(paragraph: XmlElement): XmlElement[] {
  const properties = paragraph.children.find(isProperties);
  const pieces: XmlNode[][] = [[]];
  for (const node of paragraph.children) {
    if (isProperties(node)) continue;
    const [first, ...later] = isNamed(node, "w:r") ? splitRun(node) : [breakLines(node)];
    if (first !== undefined) pieces.at(-1)?.push(first);
    pieces.push(...later.map((run) => [run]));
  }
  if (pieces.length === 1)
    return [
      { ...paragraph, children: [...withProperties(properties, true, true), ...(pieces[0] ?? [])] },
    ];
  return pieces.map((piece, at) => ({
    ...paragraph,
    attributes: at === 0 ? paragraph.attributes : paragraph.attributes.replace(ids, ""),
    children: [...withProperties(properties, at === 0, at === pieces.length - 1), ...piece],
  }));
}

/** What names one paragraph of a file. */
const ids = /\sw14:(?:paraId|textId)="[^"]*"/g;

/** A page begins only before the first of the paragraphs, and a section ends only with the last. */
function withProperties(properties: XmlNode | undefined, isFirst: boolean, isLast: boolean) {
  if (!isElement(properties)) return [];
  const children = properties.children.filter(
    (child) =>
      (isFirst || !isNamed(child, "w:pageBreakBefore")) && (isLast || !isNamed(child, "w:sectPr")),
  );
  return [{ ...properties, children }];
}

const piecesOf = (text: XmlElement): XmlElement[] =>
  text.children
    .map((child) => (typeof child === "string" ? child : ""))
    .join("")
    .split(marks.nextParagraph)
    .map((piece) => ({ ...text, children: [piece] }));

/** A run for each paragraph, in the same look. */
function splitRun(run: XmlElement): XmlElement[] {
  const look = run.children.filter((child) => isNamed(child, "w:rPr"));
  const pieces: XmlNode[][] = [[]];
  for (const node of run.children) {
    if (isNamed(node, "w:rPr")) continue;
    const [first, ...later] = isNamed(node, "w:t") ? piecesOf(node) : [node];
    if (first !== undefined) pieces.at(-1)?.push(first);
    pieces.push(...later.map((text) => [text]));
  }
  return pieces.map((piece) => ({ ...run, children: [...look, ...piece] }));
}

/** Inside a link or a content control, which no paragraph can end, a new line begins instead. */
function breakLines(node: XmlNode): XmlNode {
  if (!isElement(node) || isNamed(node, "w:p")) return node;
  const children = node.children.flatMap((child) =>
    isNamed(child, "w:t")
      ? piecesOf(child).flatMap((piece, at) => (at === 0 ? [piece] : [elementOf("w:br"), piece]))
      : [breakLines(child)],
  );
  return { ...node, children };
}

/** Where something must stand that ends with a paragraph. */
const endsWithParagraph = new Set([
  "w:tc",
  "w:hdr",
  "w:ftr",
  "w:txbxContent",
  "w:footnote",
  "w:endnote",
  "w:comment",
]);

function dropEmptied(parent: XmlElement) {
  const gone = parent.children.filter((child) => isNamed(child, "w:p") && isEmptied(child));
  const lastGone = gone.at(-1);
  if (!isElement(lastGone)) return;
  const stays = parent.children.filter((child) => !gone.includes(child));
  const isWhole = endsWithParagraph.has(parent.name)
    ? isNamed(stays.at(-1), "w:p")
    : stays.some((child) => isNamed(child, "w:p") || isNamed(child, "w:tbl"));
  if (isWhole) {
    parent.children = stays;
    return;
  }
  lastGone.children = lastGone.children.filter(isProperties);
  parent.children = parent.children.filter((child) => child === lastGone || !gone.includes(child));
}

/** Nothing is lost with these when their paragraph goes. */
const plain = new Set(["w:r", "w:rPr", "w:t", "w:tab", "w:proofErr", "w:lastRenderedPageBreak"]);
const bookmarks = ["w:bookmarkStart", "w:bookmarkEnd"] as const;

function isEmptied(paragraph: XmlElement): boolean {
  const text = writeXml(paragraph);
  if (!text.includes(marks.emptied) || text.includes(marks.filled)) return false;
  const [properties] = paragraph.children.filter(isProperties);
  if (isElement(properties) && properties.children.some((child) => isNamed(child, "w:sectPr")))
    return false;
  const [starts, ends] = bookmarks.map(
    (name) => paragraph.children.filter((child) => isNamed(child, name)).length,
  );
  return starts === ends && paragraph.children.every(isPlain);
}

function isPlain(node: XmlNode): boolean {
  if (!isElement(node) || isProperties(node)) return true;
  if (bookmarks.some((name) => node.name === name) || node.name === "w:rPr") return true;
  return plain.has(node.name) && node.children.every(isPlain);
}
