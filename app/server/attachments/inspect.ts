/** What a file really is, told by its content; its name and the browser's word count for nothing. */
import { fileTypeFromBuffer } from "file-type";
import { shownFileName } from "./file-name.ts";
import { isWholeImage } from "./image.ts";
import { officeMediaType } from "./office-document.ts";
import { isWholePdf, opensAsPdf, pdfHasText } from "./pdf.ts";
import type { ScanVerdict, VirusScan } from "./virus-scan.ts";

export const fileBytesMax = 10 * 1024 * 1024;
export const filesMax = 5;

/** A file that may be kept byte for byte. */
export type CheckedFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly hasTextLayer: boolean;
};

export type FileFault = "too-big" | "wrong-type" | "damaged" | "infected" | "not-scanned";
export type Inspected =
  | { readonly ok: true; readonly file: CheckedFile }
  | { readonly ok: false; readonly fault: FileFault };

const rejectFile = (fault: FileFault): Inspected => ({ ok: false, fault });

const faultOf: { readonly [Verdict in ScanVerdict]: FileFault | null } = {
  clean: null,
  infected: "infected",
  unavailable: "not-scanned",
};

/** A file told by its content and asked of the scanner; without an answer of it nothing is taken. */
export async function inspectFile(
  givenName: string,
  bytes: Uint8Array,
  scan: VirusScan,
): Promise<Inspected> {
  const told = await tellFile(givenName, bytes);
  if (!told.ok) return told;
  const fault = faultOf[await scan(bytes)];
  return fault === null ? told : rejectFile(fault);
}

/**
 * JPEG, PNG, PDF, DOCX and XLSX up to 10 MB, whole and nothing else at the same time. A page or a
 * program that calls itself a picture is of the wrong type; a cut-off file is damaged.
 */
async function tellFile(givenName: string, bytes: Uint8Array): Promise<Inspected> {
  if (bytes.length > fileBytesMax) return rejectFile("too-big");
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? "";
  const office = officeMediaType(bytes);
  if (office !== null) return acceptFile(givenName, office, bytes, true);
  if (startsLikeZip(bytes)) return rejectFile(isOfficeName(givenName) ? "damaged" : "wrong-type");
  if (mediaType === "application/pdf") {
    if (hasSecondMeaning(bytes.subarray(0, headBytes)) || endsLikeZip(bytes))
      return rejectFile("wrong-type");
    return isWholePdf(bytes) && (await opensAsPdf(bytes))
      ? acceptFile(givenName, mediaType, bytes, pdfHasText(bytes))
      : rejectFile("damaged");
  }
  if (mediaType !== "image/jpeg" && mediaType !== "image/png") return rejectFile("wrong-type");
  if (hasSecondMeaning(bytes) || endsLikeZip(bytes)) return rejectFile("wrong-type");
  return (await isWholeImage(bytes, mediaType))
    ? acceptFile(givenName, mediaType, bytes, false)
    : rejectFile("damaged");
}

function acceptFile(
  givenName: string,
  mediaType: string,
  bytes: Uint8Array,
  hasTextLayer: boolean,
): Inspected {
  const fileName = shownFileName(givenName, mediaType);
  return { ok: true, file: { fileName, mediaType, bytes, hasTextLayer } };
}

const headBytes = 1024;
const zipTailBytes = 66_000;

const latin = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

const startsLikeZip = (bytes: Uint8Array) => latin(bytes.subarray(0, 4)) === "PK\x03\x04";
const isOfficeName = (name: string) => /\.(docx|xlsx)$/i.test(name);

/** How RAR and 7z archives begin, wherever in a file they do. */
const archiveMarks = ["Rar!\x1a\x07", "7z\xbc\xaf\x27\x1c"];

/** A second meaning that some program might follow: a page, a script, another document or archive. */
const hasSecondMeaning = (bytes: Uint8Array) =>
  /<(?:script|html|svg|iframe|!doctype|\?php)|[\s\S]%PDF-\d/i.test(latin(bytes)) ||
  archiveMarks.some((mark) => latin(bytes).includes(mark));

const endsLikeZip = (bytes: Uint8Array) =>
  latin(bytes.subarray(-zipTailBytes)).includes("PK\x05\x06");
