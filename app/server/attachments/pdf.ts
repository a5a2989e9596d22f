import { inflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";

// What is odd about an uploaded file is no matter for the server's log.
const silent = 0;

const tailBytes = 1024;
// What is read of a file to find text in it: enough for a long letter, and a tenth of a second at most.
const streamBytesMax = 4 * 1024 * 1024;
/** Of one stream as it stands in the file, and of the whole file. */
const readBytesMax = 12 * 1024 * 1024;
const streamsMax = 10_000;
const dictionaryBytes = 512;
/** Deflate packs at most so many bytes into one. */
const inflationRatioMax = 1032;

/** Begins with its header at the first byte, and nothing but white space follows its end mark. */
export function isWholePdf(bytes: Uint8Array): boolean {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!/^%PDF-[12]\.\d/.test(pdf.toString("latin1", 0, 8))) return false;
  const tail = pdf.toString("latin1", Math.max(0, pdf.length - tailBytes));
  return /startxref\s+\d+\s+%%EOF[\s\0]*$/.test(tail);
}

/**
 * Whether a reader can open it and finds a page. One that asks for a password does not open: nobody
 * of the office could read it.
 */
export async function opensAsPdf(bytes: Uint8Array): Promise<boolean> {
  try {
    // The reader takes the bytes for itself and refuses a `Buffer`, so it gets a plain copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: silent });
    const { numPages } = document;
    await document.getPage(1);
    await document.loadingTask.destroy();
    return numPages > 0;
  } catch {
    return false;
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
