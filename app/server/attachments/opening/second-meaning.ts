/** Whether a file means something else to another program than what it says that it is. */

const headBytes = 1024;
const zipTailBytes = 66_000;

const latin = (bytes: Buffer) => bytes.toString("latin1");

/** How a page or a script begins, with what must follow where the word alone is only four letters. */
const pageBegins = /<(?:script|iframe|!doctype|(?:html|svg|\?php)[\s/>])/i;

/** How a PDF and RAR and 7z archives begin; their readers look for it anywhere, and so is it looked for. */
const documentBegins = /%PDF-\d/;
const archiveMarks = ["Rar!\x1a\x07", "7z\xbc\xaf\x27\x1c"];

/** The end of a zip archive's directory, with the number of its first volume. */
const zipEnds = ["PK\x05\x06\0\0", "PK\x05\x06\xff\xff"];

/** Whether these bytes hold the beginning of a page or a script. */
export const holdsPage = (bytes: Buffer): boolean => pageBegins.test(latin(bytes));

/** Whether an archive or another document begins somewhere behind the first byte. */
export function holdsDocument(bytes: Buffer): boolean {
  const text = latin(bytes.subarray(1));
  return documentBegins.test(text) || archiveMarks.some((mark) => text.includes(mark));
}

/** Whether the file ends as zip archives do; what unpacks them reads from the end. */
export function endsLikeZip(bytes: Buffer): boolean {
  const tail = latin(bytes.subarray(-zipTailBytes));
  return zipEnds.some((end) => tail.includes(end));
}

/** The part of a file by which programs tell its type. */
export const headOf = (bytes: Buffer): Buffer => bytes.subarray(0, headBytes);
