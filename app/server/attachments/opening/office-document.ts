import { posix } from "node:path";
import { isActiveOffice } from "./office-active.ts";
import { entryContent, type ZipEntry, zipEntries } from "./zip-directory.ts";

const officeMediaTypes = [
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
] as const;
export type OfficeMediaType = (typeof officeMediaTypes)[number];

const contentTypesPart = "[Content_Types].xml";
const relationsPart = "_rels/.rels";
const entriesMax = 5_000;
const unpackedBytesMax = 200 * 1024 * 1024;
/** Text packs to a tenth; beyond this a small archive is made to fill a memory. */
const packedHundredfold = 100;
const smallBytes = 10 * 1024 * 1024;
const partBytesMax = 1024 * 1024;

export type OfficeVerdict =
  | { readonly is: "document"; readonly mediaType: OfficeMediaType }
  | { readonly is: "locked" | "macros" | "active" | "other" };

/**
 * Which Word or Excel document the archive is. The package says itself which part is the main one, and
 * that part must be there and be of the type. Told apart are macros, a password and what would run, load
 * or start something; anything else,
 * and archives that unpack to more than 200 MB or to more than a hundred times their size, is other.
 */
export function tellOffice(zip: Buffer): OfficeVerdict {
  const entries = zipEntries(zip);
  if (entries === null || entries.length > entriesMax || entries.some(leavesFolder))
    return { is: "other" };
  if (entries.some(({ encrypted }) => encrypted)) return { is: "locked" };
  const unpacked = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (unpacked > unpackedBytesMax) return { is: "other" };
  if (unpacked > smallBytes && unpacked > zip.length * packedHundredfold) return { is: "other" };
  const types = readPart(zip, entries, contentTypesPart);
  if (entries.some(isMacro) || /macroEnabled/i.test(types)) return { is: "macros" };
  const main = mainPart(readPart(zip, entries, relationsPart));
  const isThere = entries.some(({ name, bytes }) => name === main && bytes > 0);
  const declared = main !== null && isThere ? contentTypeOf(types, main) : null;
  const mediaType = officeMediaTypes.find((type) => declared === `${type}.main+xml`);
  if (mediaType === undefined) return { is: "other" };
  const isActive = isActiveOffice(zip, entries);
  if (isActive === null) return { is: "other" };
  return isActive ? { is: "active" } : { is: "document", mediaType };
}

const leavesFolder = ({ name }: ZipEntry) => name.startsWith("/") || name.includes("..");
const isMacro = ({ name }: ZipEntry) => /vbaProject\.bin$/i.test(name);

function readPart(zip: Buffer, entries: readonly ZipEntry[], part: string): string {
  const entry = entries.find(({ name }) => name === part);
  return (entry && entryContent(zip, entry, partBytesMax)?.toString("utf8")) ?? "";
}

const tagPatterns = {
  Relationship: /<(?:[^\s<>/:]+:)?Relationship(?=[\s/>])[^<]*/g,
  Override: /<(?:[^\s<>/:]+:)?Override(?=[\s/>])[^<]*/g,
  Default: /<(?:[^\s<>/:]+:)?Default(?=[\s/>])[^<]*/g,
} as const;

/** The first tag of the name that fits, as its text. Each tag is looked at once, and none is kept. */
function firstTag(
  xml: string,
  name: keyof typeof tagPatterns,
  fits: (tag: string) => boolean,
): string | undefined {
  for (const [tag] of xml.matchAll(tagPatterns[name])) if (fits(tag)) return tag;
  return undefined;
}

const attributePatterns = {
  Type: /\sType\s*=\s*(?:"([^"]*)"|'([^']*)')/,
  Target: /\sTarget\s*=\s*(?:"([^"]*)"|'([^']*)')/,
  Extension: /\sExtension\s*=\s*(?:"([^"]*)"|'([^']*)')/,
  PartName: /\sPartName\s*=\s*(?:"([^"]*)"|'([^']*)')/,
  ContentType: /\sContentType\s*=\s*(?:"([^"]*)"|'([^']*)')/,
} as const;

function attribute(tag: string, name: keyof typeof attributePatterns): string {
  const found = attributePatterns[name].exec(tag);
  return found?.[1] ?? found?.[2] ?? "";
}

/** Where the package's own relations say that the document begins. */
function mainPart(relations: string): string | null {
  const relation = firstTag(relations, "Relationship", (tag) =>
    attribute(tag, "Type").endsWith("/officeDocument"),
  );
  return relation ? posix.resolve("/", attribute(relation, "Target")).slice(1) : null;
}

/** The type of a part: its own, or else that of all parts with its ending. */
function contentTypeOf(types: string, part: string): string {
  const own = firstTag(types, "Override", (tag) => attribute(tag, "PartName") === `/${part}`);
  const shared = firstTag(
    types,
    "Default",
    (tag) => attribute(tag, "Extension") === posix.extname(part).slice(1),
  );
  return attribute(own ?? shared ?? "", "ContentType");
}
