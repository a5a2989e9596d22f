/** The parts of a Word file that an office put as its form: what they may hold, and how much. */
import { strFromU8, unzipSync } from "fflate";
import type { PartsFault } from "../fault-of-form.ts";

const unpackedBytesMax = 10 * 1024 * 1024;
/** Filling walks through every element once for each field: a paper of many pages has some thousands. */
const elementsMax = 20_000;
const paragraphsMax = 1_500;
const bracesMax = 2_000;

/** The parts that hold text which is filled. */
export const isTextPart = (path: string) => path.startsWith("word/") && path.endsWith(".xml");

/** Whether the file may be a form at all: told before anything in it is read as XML. */
export function faultOfParts(form: Uint8Array): PartsFault | null {
  const parts = unpack(form);
  if (parts === null) return "too-long";
  const paths = Object.keys(parts);
  if (!paths.includes("word/document.xml")) return "unfillable";
  const xmlOf = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const relations = paths.filter((path) => path.endsWith(".rels")).map(xmlOf);
  if (paths.some(isForeignPart) || relations.some(leadsOutside)) return "outside";
  const texts = paths.filter(isTextPart).map(xmlOf);
  const count = (what: RegExp) => texts.reduce((sum, xml) => sum + countOf(xml, what), 0);
  const isLong =
    count(/<[^/?!]/g) > elementsMax ||
    count(/<w:p[\s/>]/g) > paragraphsMax ||
    count(/[{}]/g) > bracesMax;
  return isLong ? "too-long" : null;
}

/** The parts by their paths, or null where they are more than a form needs. */
function unpack(form: Uint8Array) {
  let bytes = 0;
  const parts = unzipSync(form, {
    filter: ({ originalSize }) => {
      bytes += originalSize;
      return bytes <= unpackedBytesMax;
    },
  });
  return bytes > unpackedBytesMax ? null : parts;
}

function countOf(xml: string, what: RegExp): number {
  let count = 0;
  for (const _found of xml.matchAll(what)) count += 1;
  return count;
}

/** Programs, and documents inside the document. */
const isForeignPart = (path: string) =>
  /^(?:word\/)?(?:activeX|embeddings|customUI)\//i.test(path) || /\.bin$/i.test(path);

const relation = /<(?:[^\s<>/:]+:)?Relationship(?=[\s/>])[^<]*/g;
const isOutside = /\sTargetMode\s*=\s*["']External["']/i;
const isLink = /\sType\s*=\s*["'][^"']*\/hyperlink["']/i;
const isImport = /\sType\s*=\s*["'][^"']*\/aFChunk["']/i;

/** Whether opening the file would fetch something else; a link that somebody may follow is none. */
function leadsOutside(relations: string): boolean {
  for (const [tag] of relations.matchAll(relation))
    if (isImport.test(tag) || (isOutside.test(tag) && !isLink.test(tag))) return true;
  return false;
}
