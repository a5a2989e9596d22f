/**
 * Text as it is kept: NFC, lines ended by a line feed (browsers send two characters, which would
 * count twice), no control characters (PostgreSQL keeps no NUL), no space around it.
 */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Cc}/gu, (control) => (/[\n\t]/.test(control) ? control : ""))
    .trim();
}

/** A text of one line: as cleanText, and every run of white space is one space. */
export function cleanLine(text: string): string {
  return cleanText(text.replace(/\s+/g, " "));
}
