/** Stored sort keys, since SQLite knows no Vietnamese collation. */

import alphabet from "./alphabet.words.json" with { type: "json" };
import { builtPattern } from "./built-pattern.ts";
import { normalForm } from "./normal-form.ts";

const SEPARATOR = "!";
const FIRST_RANK = SEPARATOR.charCodeAt(0) + 1;
const PUNCTUATION = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
/** Huyen, hoi, nga, sac, nang: the order of the dictionary and of CLDR. */
const TONES = "\u0300\u0309\u0303\u0301\u0323";
const TONE = builtPattern(`[${TONES}]`, "u");
const UNKNOWN = "~";

const RANK: ReadonlyMap<string, string> = new Map(
  [...PUNCTUATION, ..."0123456789", ...alphabet.letters].map((symbol, place) => [
    symbol,
    String.fromCharCode(FIRST_RANK + place),
  ]),
);

/**
 * An ASCII key whose byte order is the Vietnamese order: first the letters (29, and f j w z in their
 * Latin places), then the tones, then small letters before capitals. Digits sort as digits, not as
 * numbers. Characters outside the alphabet come last, by code.
 */
export function vietnameseSortKey(text: string): string {
  let letters = "";
  let tones = "";
  let cases = "";
  for (const symbol of normalForm(text, "NFC")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s/g, " ")) {
    const small = symbol.toLowerCase();
    const decomposed = normalForm(small, "NFD");
    const tone = TONE.exec(decomposed)?.[0];
    const letter = tone ? normalForm(decomposed.replace(tone, ""), "NFC") : small;
    letters += RANK.get(letter) ?? UNKNOWN + (letter.codePointAt(0) ?? 0).toString(16);
    tones += tone ? TONES.indexOf(tone) + 1 : 0;
    cases += small === symbol ? 0 : 1;
  }
  return letters + SEPARATOR + tones + SEPARATOR + cases;
}

const FEMALE_PREFIX = /^h['\u2018\u2019]/i;

/**
 * Persons by given name, then by the whole name, without regard to case. The given name is the last
 * word; E De names give it first (H'Xxx Family, Y Xxx Family). Family names of one's own order, such
 * as a Hmong or Hungarian visitor's, are sorted by the last word like all others.
 */
export function personSortKey(fullName: string): string {
  const words = fullName.trim().toLowerCase().split(/\s+/);
  const [first = "", second] = words;
  const whole = vietnameseSortKey(words.join(" "));
  return vietnameseSortKey(givenName(words, first, second)) + SEPARATOR + whole;
}

function givenName(words: readonly string[], first: string, second: string | undefined): string {
  if (words.length > 1 && FEMALE_PREFIX.test(first)) return first;
  if (words.length > 2 && first === "y" && second !== undefined) return second;
  return words[words.length - 1] ?? "";
}
