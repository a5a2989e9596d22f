import { extractText, getDocumentProxy, getMeta } from "unpdf";

/** What a program can read in a PDF: its text layer and its properties, such as an author's name. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  try {
    // The reader takes the buffer for itself, so it gets a copy.
    const document = await getDocumentProxy(bytes.slice());
    const { text } = await extractText(document, { mergePages: true });
    const { info } = await getMeta(document);
    const properties = Object.values(info).filter((value) => typeof value === "string");
    return [text, ...properties].join("\n");
  } catch {
    return "";
  }
}
