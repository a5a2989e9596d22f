/**
 * Reads the list of a form with a box and a file. A chosen file wins over the box; spreadsheets also
 * save UTF-16, known by its first two bytes.
 */
export async function readListOrFile(form: FormData, box: string): Promise<string> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return String(form.get(box) ?? "");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? "utf-16le" : "utf-8").decode(bytes);
}
