import { readListText } from "#app/server/lists/list-text.ts";

/** Reads the list of a form with a box and a file. A chosen file wins over the box. */
export async function readListOrFile(form: FormData, box: string): Promise<string> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return String(form.get(box) ?? "");
  return readListText(new Uint8Array(await file.arrayBuffer()));
}
