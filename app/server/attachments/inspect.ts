/** What a file really is, told by its content; its name and the browser's word count for nothing. */
import { fileTypeFromBuffer } from "file-type";
import { shownFileName } from "./file-name.ts";
import { type HeicFault, jpegOfHeic } from "./heic.ts";
import { isWholeImage, rewriteImage } from "./image.ts";
import { tellOffice } from "./office-document.ts";
import { tellContainer } from "./old-office.ts";
import { isWholePdf, openPdf, pdfHasText, pdfStart, pdfTail } from "./pdf.ts";
import { isActivePdf } from "./pdf-active.ts";
import { readableBytes } from "./picture-bytes.ts";
import { endsLikeZip, headOf, holdsDocument, holdsPage } from "./second-meaning.ts";
import type { ScanVerdict, VirusScan } from "./virus-scan.ts";

export const fileBytesMax = 10 * 1024 * 1024;
export const filesMax = 5;

/** A file that may be kept. */
export type CheckedFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly hasTextLayer: boolean;
};

export type FileFault =
  | "too-big"
  | "empty"
  | "wrong-type"
  | "old-office"
  | "macros"
  | "active"
  | HeicFault
  | "locked"
  | "damaged"
  | "infected"
  | "not-scanned";
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
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const told = await tellFile({ name: givenName, content });
  if (!told.ok) return told;
  const fault = faultOf[await scan(bytes)];
  return fault === null ? told : rejectFile(fault);
}

type Sent = { readonly name: string; readonly content: Buffer };

/**
 * JPEG, PNG, WebP, HEIC, PDF, DOCX and XLSX up to 10 MB, whole and nothing else at the same time. A page or
 * a program that calls itself a picture is of the wrong type; a cut-off file is damaged.
 */
async function tellFile(sent: Sent): Promise<Inspected> {
  const { name, content } = sent;
  if (content.length === 0) return rejectFile("empty");
  if (content.length > fileBytesMax) return rejectFile("too-big");
  if (startsLikeZip(content)) return tellArchive(sent);
  if (pdfStart(content) >= 0) return tellPdf(sent);
  const mediaType = (await fileTypeFromBuffer(content))?.mime ?? "";
  if (pictureTypes.has(mediaType)) return tellPicture(sent, mediaType);
  if (isHeic(mediaType)) return tellHeic(sent);
  return rejectFile(tellContainer(name, content) ?? "wrong-type");
}

/** Phones save photos so; only few computers of offices open them. */
const isHeic = (mediaType: string) => /^image\/hei[cf]/.test(mediaType);
const pictureTypes = new Set(["image/jpeg", "image/png", "image/webp"]);

const startsLikeZip = (content: Buffer) => content.toString("latin1", 0, 4) === "PK\x03\x04";
const isOfficeName = (name: string) => /\.(docx|xlsx)$/i.test(name);

function tellArchive(sent: Sent): Inspected {
  const verdict = tellOffice(sent.content);
  if (verdict.is === "document") return acceptFile(sent, verdict.mediaType, true);
  if (verdict.is === "macros" || verdict.is === "active") return rejectFile(verdict.is);
  if (!isOfficeName(sent.name)) return rejectFile("wrong-type");
  return rejectFile(verdict.is === "locked" ? "locked" : "damaged");
}

async function tellPdf(sent: Sent): Promise<Inspected> {
  const { content } = sent;
  const pdf = content.subarray(pdfStart(content));
  const seenByOthers = [headOf(content), pdfTail(pdf)];
  if (seenByOthers.some(holdsPage) || holdsDocument(headOf(pdf)) || endsLikeZip(content))
    return rejectFile("wrong-type");
  if (!isWholePdf(pdf)) return rejectFile("damaged");
  const opened = await openPdf(pdf);
  if (opened !== "open") return rejectFile(opened);
  if (await isActivePdf(pdf)) return rejectFile("active");
  return acceptFile(sent, "application/pdf", pdfHasText(content));
}

async function tellPicture(sent: Sent, mediaType: string): Promise<Inspected> {
  const { content } = sent;
  if (holdsPage(headOf(content)) || holdsDocument(content) || endsLikeZip(content))
    return rejectFile("wrong-type");
  const readable = readableBytes(content, mediaType);
  if (readable === null) return rejectFile("damaged");
  if (holdsPage(readable)) return rejectFile("wrong-type");
  if (mediaType === "image/webp") return tellWebp(sent);
  return (await isWholeImage(content)) ? acceptFile(sent, mediaType, false) : rejectFile("damaged");
}

/** A WebP is written anew, since the programs of offices seldom open one. */
async function tellWebp(sent: Sent): Promise<Inspected> {
  const picture = await rewriteImage(sent.content);
  if (picture === null) return rejectFile("damaged");
  if (picture.bytes.length > fileBytesMax) return rejectFile("too-big");
  const content = Buffer.from(picture.bytes);
  return acceptFile({ name: withoutExtension(sent.name), content }, picture.mediaType, false);
}

/** A HEIC photo is written anew as JPEG; nothing of what it was is kept. */
async function tellHeic({ name, content }: Sent): Promise<Inspected> {
  const jpeg = await jpegOfHeic(content);
  if (typeof jpeg === "string") return rejectFile(jpeg);
  if (jpeg.length > fileBytesMax) return rejectFile("too-big");
  return acceptFile({ name: withoutExtension(name), content: jpeg }, "image/jpeg", false);
}

const withoutExtension = (name: string) => name.replace(/\.(webp|hei[cf])$/i, "");

function acceptFile({ name, content }: Sent, mediaType: string, hasTextLayer: boolean): Inspected {
  const fileName = shownFileName(name, mediaType);
  return { ok: true, file: { fileName, mediaType, bytes: content, hasTextLayer } };
}
