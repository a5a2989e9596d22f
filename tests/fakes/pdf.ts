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

/** A PDF that every reader opens: one line of text, and an author in its properties. */
export function readablePdf(line: string, author: string): Buffer {
  const content = `BT /F1 12 Tf 50 700 Td (${line}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< /Author (${author}) >>`,
  ];
  let body = "%PDF-1.4\n";
  const places = objects.map((object, place) => {
    const at = body.length;
    body += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\n`;
  return Buffer.from(`${body}${table}${trailer}startxref\n${body.length}\n%%EOF\n`);
}
