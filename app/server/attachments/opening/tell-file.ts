/** What a file really is. Runs in the process that opens foreign files, never in the server. */
import { fileTypeFromBuffer } from "file-type";
import type { ContentFault, Told } from "../told-file.ts";
import { jpegOfHeic } from "./heic.ts";
import { isWholeImage, rewriteImage } from "./image.ts";
import { tellOffice } from "./office-document.ts";
import { tellContainer } from "./old-office.ts";
import { isWholePdf, openPdf, pdfHasText, pdfStart, pdfTail } from "./pdf.ts";
import { isActivePdf } from "./pdf-active.ts";
import { readableBytes } from "./picture-bytes.ts";
import { endsLikeZip, headOf, holdsDocument, holdsPage } from "./second-meaning.ts";

type Content = { readonly told: Told; readonly bytes: Uint8Array };

const nothing = new Uint8Array();
const rejectFile = (fault: ContentFault): Content => ({
  told: { ok: false, fault },
  bytes: nothing,
});

type Sent = { readonly name: string; readonly content: Buffer };

/**
 * JPEG, PNG, WebP, HEIC, PDF, DOCX and XLSX up to 10 MB, whole and nothing else at the same time. A page or
 * a program that calls itself a picture is of the wrong type; a cut-off file is damaged.
 */
export async function tellFile(sent: Sent): Promise<Content> {
  const { name, content } = sent;
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

function tellArchive(sent: Sent): Content {
  const verdict = tellOffice(sent.content);
  if (verdict.is === "document") return acceptFile(sent, verdict.mediaType, true);
  if (verdict.is === "macros" || verdict.is === "active") return rejectFile(verdict.is);
  if (!isOfficeName(sent.name)) return rejectFile("wrong-type");
  return rejectFile(verdict.is === "locked" ? "locked" : "damaged");
}

async function tellPdf(sent: Sent): Promise<Content> {
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

async function tellPicture(sent: Sent, mediaType: string): Promise<Content> {
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
async function tellWebp(sent: Sent): Promise<Content> {
  const picture = await rewriteImage(sent.content);
  if (picture === null) return rejectFile("damaged");
  return acceptRewritten({ ...sent, content: Buffer.from(picture.bytes) }, picture.mediaType);
}

/** A HEIC photo is written anew as JPEG; nothing of what it was is kept. */
async function tellHeic({ name, content }: Sent): Promise<Content> {
  const jpeg = await jpegOfHeic(content);
  return jpeg === null
    ? rejectFile("heic")
    : acceptRewritten({ name, content: jpeg }, "image/jpeg");
}

const withoutExtension = (name: string) => name.replace(/\.(webp|hei[cf])$/i, "");

/** Kept as it came. */
const acceptFile = ({ name }: Sent, mediaType: string, hasTextLayer: boolean): Content => ({
  told: { ok: true, name, mediaType, hasTextLayer, isRewritten: false },
  bytes: nothing,
});

/** Kept as it was written anew. */
function acceptRewritten({ name, content }: Sent, mediaType: string): Content {
  const told = { ok: true, mediaType, hasTextLayer: false, isRewritten: true } as const;
  return { told: { ...told, name: withoutExtension(name) }, bytes: content };
}
