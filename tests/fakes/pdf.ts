import { deflateSync } from "node:zlib";

/** A whole one-page PDF whose page is drawn by the given operators. */
export function pdfOf(operators: string, { packed = false } = {}): Buffer {
  const content = packed ? deflateSync(Buffer.from(operators)) : Buffer.from(operators);
  const filter = packed ? " /Filter /FlateDecode" : "";
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n4 0 obj\n<< /Length ${content.length}${filter} >>\nstream\n`,
    ),
    content,
    Buffer.from(
      "\nendstream\nendobj\nxref\n0 1\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n",
    ),
  ]);
}

export const pdfWithText = pdfOf("BT /F1 12 Tf (Hello) Tj ET", { packed: true });
export const scannedPdf = pdfOf("q 500 0 0 700 0 0 cm /Image1 Do Q", { packed: true });
