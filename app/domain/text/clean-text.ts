/** The one place where text that comes in is cleaned: forms, lists and file names all go through it. */

import { normalForm } from "./normal-form.ts";

const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * What nobody sees, but what parts words, turns their direction or hides a number: soft hyphens, zero
 * width, direction marks, fillers, variation selectors.
 */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** What is no character: controls (PostgreSQL keeps no NUL), half pairs, and what Unicode reserves. */
const noCharacter = /[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\n\t])\p{Cc}/gu;

/** Letters of other alphabets that look like the barred D, and are typed and scanned for it. */
const barredD: Readonly<Record<string, string>> = {
  "\u00d0": "\u0110",
  "\u0189": "\u0110",
  "\u00f0": "\u0111",
  "\u0256": "\u0111",
};
const likeBarredD = /[\u00d0\u0189\u00f0\u0256]/g;

/**
 * Text as it is kept: NFC, lines ended by a line feed (browsers send two characters, which would
 * count twice), every other way of ending a line as well, nothing unseen, no space around it.
 */
export function cleanText(text: string): string {
  const seen = text.replace(lineEnds, "\n").replace(unseen, "").replace(noCharacter, "");
  return normalForm(seen, "NFC")
    .replace(likeBarredD, (letter) => barredD[letter] ?? letter)
    .trim();
}

/** A text of one line: as cleanText, and every run of white space is one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}
