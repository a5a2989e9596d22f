import { inflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";

// What is odd about an uploaded file is no matter for the server's log.
const silent = 0;

const tailBytes = 1024;
const streamBytesMax = 8 * 1024 * 1024;
const unpackedBytesMax = 64 * 1024 * 1024;
const dictionaryBytes = 512;

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
 * Whether some page shows text rather than only pictures. Looks for text operators in every page
 * stream; a fault in the file counts as no text, which asks more of those who publish.
 */
export function pdfHasText(bytes: Uint8Array): boolean {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  let at = 0;
  while (unpacked < unpackedBytesMax) {
    const start = pdf.indexOf("stream", at);
    if (start < 0) return false;
    const end = pdf.indexOf("endstream", start);
    if (end < 0) return false;
    const content = contentOf(pdf, start, end);
    unpacked += content.length;
    if (/\bBT\b[\s\S]*?(?:\bTj\b|\bTJ\b|['"]\s)/.test(content)) return true;
    at = end + "endstream".length;
  }
  return false;
}

function contentOf(pdf: Buffer, start: number, end: number): string {
  const dictionary = pdf.toString("latin1", Math.max(0, start - dictionaryBytes), start);
  const own = dictionary.slice(dictionary.lastIndexOf("obj") + 1);
  if (/\/Subtype\s*\/Image|\/Length1\b|\/FontFile/.test(own)) return "";
  const from = start + (pdf[start + 6] === 0x0d ? 8 : 7);
  const packed = pdf.subarray(from, end);
  if (!/\/FlateDecode/.test(own)) return packed.toString("latin1");
  try {
    return inflateSync(packed, { maxOutputLength: streamBytesMax }).toString("latin1");
  } catch {
    return "";
  }
}
