import { inflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";

// What is odd about an uploaded file is no matter for the server's log.
const silent = 0;

const headBytes = 1024;
const tailBytes = 2048;
/** Room for the last lines of a PDF, with the place of its table. */
const placeBytes = 200;
// What is read of a file to find text in it: enough for a long letter, and a tenth of a second at most.
const streamBytesMax = 4 * 1024 * 1024;
/** Of one stream as it stands in the file, and of the whole file. */
const readBytesMax = 12 * 1024 * 1024;
const streamsMax = 10_000;
const dictionaryBytes = 512;
/** Deflate packs at most so many bytes into one. */
const inflationRatioMax = 1032;

/** Byte order marks and white space, which editors and printers leave before a document. */
const beforeHeader = /^(?:\xef\xbb\xbf|\xfe\xff|\xff\xfe)?[\s\0]*/;

/** Where the header of a PDF stands, behind nothing but white space and byte order marks; or -1. */
export function pdfStart(bytes: Buffer): number {
  const head = bytes.toString("latin1", 0, headBytes);
  const start = beforeHeader.exec(head)?.[0].length ?? 0;
  return /^%PDF-[12]\.\d/.test(head.slice(start)) ? start : -1;
}

const endMark = "%%EOF";
const padding = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20]);

/** Scanners and fax servers fill a file up to whole blocks, so that kilobytes of nothing may follow. */
function withoutPadding(pdf: Buffer): Buffer {
  let end = pdf.length;
  while (end > 0 && padding.has(pdf[end - 1] ?? -1)) end -= 1;
  return pdf.subarray(0, end);
}

/** What follows the end mark, or nothing where there is none near the end. */
export function pdfTail(pdf: Buffer): Buffer {
  const tail = withoutPadding(pdf).subarray(-tailBytes);
  const end = tail.lastIndexOf(endMark);
  return end < 0 ? Buffer.alloc(0) : tail.subarray(end + endMark.length);
}

/** Whether it comes to its end mark, and nothing but remarks and white space follows. */
export function isWholePdf(pdf: Buffer): boolean {
  const behind = pdfTail(pdf);
  const whole = withoutPadding(pdf);
  const before = whole.subarray(0, whole.length - behind.length).subarray(-placeBytes);
  const isEnded = /startxref\s+\d+\s+%%EOF$/.test(before.toString("latin1"));
  const lines = behind.toString("latin1").split(/[\r\n]/);
  return isEnded && lines.every((line) => /^[\s\0]*(?:%|$)/.test(line));
}

/**
 * Whether a reader can open it and finds a page. One that asks for a password does not open: nobody
 * of the office could read it.
 */
export async function openPdf(pdf: Buffer): Promise<"open" | "locked" | "damaged"> {
  try {
    // The reader takes the bytes for itself and refuses a `Buffer`, so it gets a plain copy.
    const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: silent });
    const { numPages } = document;
    await document.getPage(1);
    await document.loadingTask.destroy();
    return numPages > 0 ? "open" : "damaged";
  } catch (error) {
    return error instanceof Error && error.name === "PasswordException" ? "locked" : "damaged";
  }
}

/**
 * Whether some page shows text rather than only pictures. Looks for text operators in the page
 * streams, as far as the limits above go; a fault in the file counts as no text, which asks more of
 * those who publish.
 */
export function pdfHasText(bytes: Uint8Array): boolean {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let bytesRead = 0;
  let at = 0;
  for (let streams = 0; streams < streamsMax && bytesRead < readBytesMax; streams += 1) {
    const start = pdf.indexOf("stream", at);
    if (start < 0) return false;
    const end = pdf.indexOf("endstream", start);
    if (end < 0) return false;
    const { content, cost } = readPdfStream(pdf, start, end);
    bytesRead += cost;
    if (showsText(content)) return true;
    at = end + "endstream".length;
  }
  return false;
}

const textBegins = /\bBT\b/;
const textIsShown = /\b(?:Tj|TJ)\b|['"]\s/;

/** Two searches one after the other, because one expression for both starts anew at every beginning. */
function showsText(content: string): boolean {
  const begin = content.search(textBegins);
  return begin >= 0 && textIsShown.test(content.slice(begin));
}

/**
 * What a PDF's stream holds, unpacked, and how many bytes it costs of the file's budget: what was
 * read and unpacked, or where unpacking failed the most that it can have been. Pictures and fonts
 * cost nothing. For `pdfHasText`.
 */
function readPdfStream(
  pdf: Buffer,
  start: number,
  end: number,
): { readonly content: string; readonly cost: number } {
  const dictionary = pdf.toString("latin1", Math.max(0, start - dictionaryBytes), start);
  // -1 + 1: all of it where no object begins.
  const own = dictionary.slice(dictionary.lastIndexOf("obj") + 1);
  if (/\/Subtype\s*\/Image|\/Length1\b|\/FontFile/.test(own)) return { content: "", cost: 0 };
  const from = start + (pdf[start + 6] === 0x0d ? 8 : 7);
  const packed = pdf.subarray(from, Math.min(end, from + readBytesMax));
  if (!/\/FlateDecode/.test(own))
    return { content: packed.toString("latin1"), cost: packed.length };
  try {
    const content = inflateSync(packed, { maxOutputLength: streamBytesMax }).toString("latin1");
    return { content, cost: packed.length + content.length };
  } catch {
    return { content: "", cost: Math.min(streamBytesMax, packed.length * inflationRatioMax) };
  }
}
