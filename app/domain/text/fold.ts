/** One spelling of Vietnamese text for search and comparison on both databases. */
import tonePlacement from "./tone-placement.words.json" with { type: "json" };

const COMBINING_MARKS = /[\u0300-\u036f]/g;
const BARRED_D = /\u0111/g;
const CAPITAL_BARRED_D = /\u0110/g;

/**
 * Text without tones, hats and case: NFC, marks stripped, barred d to d, lower case. Keeps the
 * length of NFC text whose marks are all composed (Vietnamese is), so that positions map.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(COMBINING_MARKS, "")
    .normalize("NFC")
    .replace(BARRED_D, "d")
    .replace(CAPITAL_BARRED_D, "D")
    .toLowerCase();
}

/** The folded words of a text, [a-z0-9]+ joined by one space: what the search index stores. */
export function searchWords(text: string): string {
  return (fold(text).match(/[a-z0-9]+/g) ?? []).join(" ");
}

const NEW_STYLE = new RegExp(
  `(?<!q)(${Object.keys(tonePlacement.open).join("|")})(?!\\p{L})`,
  "gu",
);
const MISPLACED_AFTER_Q = new RegExp(Object.keys(tonePlacement.afterQ).join("|"), "gu");
const OLD_STYLE: Readonly<Record<string, string>> = {
  ...tonePlacement.open,
  ...tonePlacement.afterQ,
};

/** Small-letter NFC text with the tone marks of open syllables placed in the older way. */
export function oldToneStyle(text: string): string {
  const moveToneMark = (syllable: string) => OLD_STYLE[syllable] ?? syllable;
  return text.replace(NEW_STYLE, moveToneMark).replace(MISPLACED_AFTER_Q, moveToneMark);
}

/**
 * The words of a text with their marks, lower-cased NFC, joined by one space. Both ways of placing
 * the tone mark in an open syllable come out in the older one, so that they match each other.
 */
export function exactWords(text: string): string {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return oldToneStyle(words.join(" "));
}
