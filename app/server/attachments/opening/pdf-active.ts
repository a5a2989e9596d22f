/** What of a PDF would run, load or start something where it is opened. */
import { inflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";
import { builtPattern } from "#app/domain/text/built-pattern.ts";

// What is odd about an uploaded file is no matter for the server's log.
const silent = 0;
const dictionaryBytes = 512;
/** Of all lists of objects in a file together, unpacked, and how many there may be. */
const objectBytesMax = 12 * 1024 * 1024;
const listsMax = 1000;
const deflated = 8;
/** A scan of hundreds of pages has fewer; what follows is looked through as it stands. */
const streamsMax = 10_000;
const streamBytesMax = 4 * 1024 * 1024;

/** A letter of a name may be written as its number: `/J#61vaScript`. */
const anyWriting = (name: string) =>
  [...name]
    .map((letter) => {
      const number = (letter.codePointAt(0) ?? 0).toString(16);
      return `(?:${letter}|#${number.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
    })
    .join("");
/** Behind a sign that parts objects, or behind the keys that say of which kind one is; not within an address. */
const oneOf = (...names: readonly string[]) =>
  `(?:^|[\\s<>[\\]()]|/${anyWriting("S")}|/${anyWriting("Type")})/(?:${names.map(anyWriting).join("|")})(?![A-Za-z#])`;

const running = builtPattern(oneOf("JavaScript", "JS", "Launch", "RichMedia"));
const attached = builtPattern(oneOf("EmbeddedFile", "EmbeddedFiles"));
const listOfObjects = builtPattern(oneOf("ObjStm"));
/** What an invoice or a scanned dossier carries along, and no computer starts. */
const harmlessName = /\.(?:xml|pdf|jpe?g|png|txt|csv|docx|xlsx)$/i;

/**
 * Whether it holds a script, an order to start a program, or an attached file that is no document. Looks
 * at the objects of the file and at those in its lists of objects, whatever way their names are written.
 */
export async function isActivePdf(pdf: Buffer): Promise<boolean> {
  let mayAttach = false;
  for (const text of objectTexts(pdf)) {
    if (running.test(text)) return true;
    mayAttach ||= attached.test(text);
  }
  return mayAttach && !(await attachesDocumentsAlone(pdf));
}

/** The texts of a file outside its streams, and those of the streams that hold objects. */
function* objectTexts(pdf: Buffer): Generator<string> {
  let unpacked = 0;
  let lists = 0;
  let at = 0;
  for (let streams = 0; streams < streamsMax; streams += 1) {
    const start = pdf.indexOf("stream", at);
    const outside = pdf.toString("latin1", at, start < 0 ? pdf.length : start);
    yield outside;
    const end = start < 0 ? -1 : pdf.indexOf("endstream", start);
    if (end < 0) {
      // Without an end all that follows is read as objects: readers mend such files.
      if (start >= 0) yield pdf.toString("latin1", start, pdf.length);
      return;
    }
    const isList = listOfObjects.test(outside.slice(-dictionaryBytes));
    if (isList && lists < listsMax && unpacked < objectBytesMax) {
      lists += 1;
      const objects = unpackObjects(pdf, start, end);
      unpacked += objects.length;
      yield objects;
    }
    at = end + "endstream".length;
  }
  yield pdf.toString("latin1", at, pdf.length);
}

function unpackObjects(pdf: Buffer, start: number, end: number): string {
  const from = start + (pdf[start + 6] === 0x0d ? 8 : 7);
  // What is not packed is seen by its first byte, without the cost of trying.
  if (((pdf[from] ?? 0) & 0x0f) !== deflated) return pdf.toString("latin1", from, end);
  try {
    const options = { maxOutputLength: streamBytesMax };
    return inflateSync(pdf.subarray(from, end), options).toString("latin1");
  } catch {
    return pdf.toString("latin1", from, end);
  }
}

async function attachesDocumentsAlone(pdf: Buffer): Promise<boolean> {
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: silent });
  const files: readonly { readonly filename: string }[] = Object.values(
    (await document.getAttachments()) ?? {},
  );
  await document.loadingTask.destroy();
  return files.length > 0 && files.every(({ filename }) => harmlessName.test(filename));
}
