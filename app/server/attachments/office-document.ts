import { entryContent, type ZipEntry, zipEntries } from "./zip-directory.ts";

const mainParts = {
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "word/document.xml",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xl/workbook.xml",
} as const;
export type OfficeMediaType = keyof typeof mainParts;

const contentTypesPart = "[Content_Types].xml";
const entriesMax = 5_000;
const unpackedBytesMax = 200 * 1024 * 1024;
/** Text packs to a tenth; beyond this a small archive is made to fill a memory. */
const packedHundredfold = 100;
const smallBytes = 10 * 1024 * 1024;
const contentTypesBytesMax = 1024 * 1024;

/**
 * Which Word or Excel document the bytes are, or null: the parts must be there and say the same
 * type; macros, encryption and archives that unpack to more than 200 MB, or
 * to more than a hundred times their size, are refused.
 */
export function officeMediaType(bytes: Uint8Array): OfficeMediaType | null {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = zipEntries(zip);
  if (entries === null || entries.length > entriesMax || entries.some(isSuspicious)) return null;
  const unpacked = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (unpacked > unpackedBytesMax) return null;
  if (unpacked > smallBytes && unpacked > zip.length * packedHundredfold) return null;
  const types = entries.find(({ name }) => name === contentTypesPart);
  const declared = types && entryContent(zip, types, contentTypesBytesMax)?.toString("utf8");
  if (!declared || /macroEnabled/i.test(declared)) return null;
  for (const [mediaType, part] of Object.entries(mainParts) as [OfficeMediaType, string][]) {
    const main = entries.find(({ name }) => name === part);
    if (main && main.bytes > 0 && declared.includes(`${mediaType}.main+xml`)) return mediaType;
  }
  return null;
}

const isSuspicious = ({ name, encrypted }: ZipEntry) =>
  encrypted || /vbaProject\.bin$/i.test(name) || name.startsWith("/") || name.includes("..");
