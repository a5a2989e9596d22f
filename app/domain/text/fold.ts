/** One spelling of Vietnamese text for search and comparison on both databases. */

import { builtPattern } from "./built-pattern.ts";
import { normalForm } from "./normal-form.ts";
import tonePlacement from "./tone-placement.words.json" with { type: "json" };

const COMBINING_MARKS = /[\u0300-\u036f]/g;
// The letter d with stroke, and what looks like it: eth and the African d.
const BARRED_D = /[\u0111\u00f0\u0256]/g;
const CAPITAL_BARRED_D = /[\u0110\u00d0\u0189]/g;
/** Soft hyphens, joiners, marks of direction, selectors of a picture's look: nobody sees them. */
const UNSEEN = /\p{Cf}|\u034f|[\ufe00-\ufe0f]/gu;

/** The same text in the characters that are seen, full-width digits and letters as plain ones. */
export const asSeen = (text: string) => normalForm(text.replace(UNSEEN, ""), "NFKC");

/**
 * Text without tones, hats and case: NFC, marks stripped, barred d to d, lower case. Keeps the
 * length of NFC text whose marks are all composed (Vietnamese is), so that positions map.
 */
export function fold(text: string): string {
  const letters = normalForm(text, "NFD").replace(COMBINING_MARKS, "");
  return normalForm(letters, "NFC")
    .replace(BARRED_D, "d")
    .replace(CAPITAL_BARRED_D, "D")
    .toLowerCase();
}

/** The folded words of a text, [a-z0-9]+ joined by one space: what the search index stores. */
export function searchWords(text: string): string {
  return (fold(asSeen(text)).match(/[a-z0-9]+/g) ?? []).join(" ");
}

const NEW_STYLE = builtPattern(
  `(?<!q)(${Object.keys(tonePlacement.open).join("|")})(?!\\p{L})`,
  "gu",
);
const MISPLACED_AFTER_Q = builtPattern(Object.keys(tonePlacement.afterQ).join("|"), "gu");
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
 * The words of a text with their marks, lower-cased, joined by one space. Both ways of placing
 * the tone mark in an open syllable come out in the older one, so that they match each other.
 */
export function exactWords(text: string): string {
  const words =
    asSeen(text)
      .toLowerCase()
      .replace(BARRED_D, "\u0111")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return oldToneStyle(words.join(" "));
}

/** Raised whenever the same text would be kept as other words; what was kept before is made anew. */
export const presentWording = 3;

/** A letter that no folded word has. */
const PAIRED = "\u00f8";

/**
 * Neighbours among folded words, as one word each: what stands together is found by it as fast as a single
 * word, where common words would be walked through for the places at which they meet.
 */
export function pairsOf(folded: string): string {
  const words = folded.split(" ");
  return [...new Set(words.slice(1).map((word, at) => `${words[at]}${PAIRED}${word}`))].join(" ");
}

/** What the search keeps of some texts, a line each: folded words with their pairs, exact words. */
export function keptWords(texts: readonly string[]) {
  const text = texts.join("\n");
  const words = searchWords(text);
  return {
    folded: `${words} ${pairsOf(words)}`.trim(),
    exact: exactWords(text),
    wording: presentWording,
  };
}
export type KeptWords = ReturnType<typeof keptWords>;
