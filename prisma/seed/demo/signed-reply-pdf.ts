import type { NewFile } from "#app/server/usecases/intake/attach-files.ts";

/** A one-page PDF in plain letters that stands for the scanned, signed reply of the demonstration. */
export async function signedReplyPdf(documentNumber: string, sender: string): Promise<NewFile> {
  const ascii = (text: string) =>
    text
      .normalize("NFD")
      .replace(/[^\x20-\x7e]/g, "")
      .replace(/[()\\]/g, "");
  const lines = [
    `So: ${documentNumber}`,
    `Kinh gui: ${ascii(sender)}`,
    "Van ban minh hoa, khong co gia tri phap ly.",
  ];
  const content = lines
    .map((line, index) => `BT /F1 14 Tf 72 ${760 - index * 28} Td (${ascii(line)}) Tj ET`)
    .join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return {
    fileName: `van-ban-${documentNumber.replace(/\W+/g, "-")}.pdf`,
    mediaType: "application/pdf",
    bytes: new TextEncoder().encode(body),
    hasTextLayer: true,
  };
}
