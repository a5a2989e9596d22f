/** What XML 1.0 leaves out of its alphabet, and what Unicode says will never be a character. */
const forbidden =
  /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/gu;

/**
 * The text without what no XML file can hold. Whatever leaves in one (a Word file, a feed) or is opened
 * by a program that writes one (a spreadsheet) goes through here: a single such character makes the
 * whole file unreadable.
 */
export const withoutForbiddenInXml = (text: string): string => text.replace(forbidden, "");
