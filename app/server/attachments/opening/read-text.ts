import { extractText, getDocumentProxy, getMeta } from "unpdf";

// What is odd about an uploaded file is no matter for the server's log.
const silent = 0;

/** Those of the extended (XMP) properties in which a person's name may stand. */
const extendedProperties = ["dc:creator", "dc:title", "dc:description", "dc:subject"];

/** Every text in a value, however deep: custom properties are a table inside the table. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/**
 * What a program can read in a PDF: its text layer and its properties, such as an author's name.
 * Nothing where its pages give no letter: what they show cannot be told then, whatever else is read.
 */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  try {
    // The reader takes the bytes for itself and refuses a `Buffer`, so it gets a plain copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: silent });
    const { text } = await extractText(document, { mergePages: true });
    if (!/\p{L}/u.test(text)) return "";
    const { info, metadata } = await getMeta(document);
    const extended = extendedProperties.map((name) => metadata?.get?.(name));
    return [text, ...textsIn(info), ...textsIn(extended)].join("\n");
  } catch {
    return "";
  }
}
