import { deflateSync } from "node:zlib";

/** A whole PDF of these objects, the first being its catalogue, with their places as readers want them. */
export function pdfOfObjects(objects: readonly Buffer[], trailer = ""): Buffer {
  const pieces = [Buffer.from("%PDF-1.4\n")];
  const places: string[] = [];
  let at = pieces[0]?.length ?? 0;
  for (const [place, object] of objects.entries()) {
    const piece = Buffer.concat([
      Buffer.from(`${place + 1} 0 obj\n`),
      object,
      Buffer.from("\nendobj\n"),
    ]);
    places.push(`${String(at).padStart(10, "0")} 00000 n \n`);
    pieces.push(piece);
    at += piece.length;
  }
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(table + end)]);
}

const dictionaries = (...texts: string[]) => texts.map((text) => Buffer.from(text));
const catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
const pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
const page =
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>";
const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

function contentOf(operators: string, packed: boolean) {
  const content = packed ? deflateSync(Buffer.from(operators)) : Buffer.from(operators);
  const filter = packed ? " /Filter /FlateDecode" : "";
  return Buffer.concat([
    Buffer.from(`<< /Length ${content.length}${filter} >>\nstream\n`),
    content,
    Buffer.from("\nendstream"),
  ]);
}

/** A whole one-page PDF whose page is drawn by the given operators. */
export const pdfOf = (operators: string, { packed = false } = {}): Buffer =>
  pdfOfObjects([
    ...dictionaries(catalogue, pages, page),
    contentOf(operators, packed),
    ...dictionaries(font),
  ]);

export const pdfWithText = pdfOf("BT /F1 12 Tf (Hello) Tj ET", { packed: true });
export const scannedPdf = pdfOf("q 500 0 0 700 0 0 cm /Image1 Do Q", { packed: true });

/** Well formed from end to end, and no page in it. */
export const pdfWithoutPages = pdfOfObjects(
  dictionaries(catalogue, "<< /Type /Pages /Kids [] /Count 0 >>"),
);

/** Asks for a password before it shows anything. */
export const lockedPdf = pdfOfObjects(
  [
    ...dictionaries(catalogue, pages, page),
    contentOf("BT (Hello) Tj ET", false),
    ...dictionaries(
      font,
      `<< /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -4 >>`,
    ),
  ],
  ` /Encrypt 6 0 R /ID [<${"43".repeat(16)}> <${"43".repeat(16)}>]`,
);

/** A PDF with one line of text, and an author in its properties. */
export const readablePdf = (line: string, author: string): Buffer =>
  pdfOfObjects(
    [
      ...dictionaries(catalogue, pages, page),
      contentOf(`BT /F1 12 Tf 50 700 Td (${line}) Tj ET`, false),
      ...dictionaries(font, `<< /Author (${author}) >>`),
    ],
    " /Info 6 0 R",
  );
