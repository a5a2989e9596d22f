import { cleanLine } from "#app/domain/text/clean-text.ts";

const nameLengthMax = 120;
const extensionsOf: Readonly<Record<string, readonly [string, ...string[]]>> = {
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
};

/**
 * A person's file name as it is shown and offered for download: without folders, control or
 * direction marks, and ending as the content is, whatever it was called.
 */
export function shownFileName(given: string, mediaType: string): string {
  const [extension, ...others] = extensionsOf[mediaType] ?? ["bin"];
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const clean = cleanLine(last.replace(/[<>:"|?*]/g, "")).replace(/^[.\s]+/, "");
  const typed = /\.([A-Za-z0-9]{1,8})$/.exec(clean)?.[1]?.toLowerCase() ?? "";
  const fits = typed === extension || others.includes(typed);
  const stem = fits ? clean.slice(0, -typed.length - 1) : clean;
  return `${stem.slice(0, nameLengthMax).trim() || "file"}.${fits ? typed : extension}`;
}
