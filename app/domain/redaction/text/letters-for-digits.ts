/** Letters typed for digits: o for zero, l and i for one, inside a number. */
import type { Passage } from "./passage.ts";

const LETTER_O =
  /(?<![a-z0-9])o{1,3}(?=\d)|(?<=\d)o{1,4}(?=\d)|(?<=\d\d|\d[ .-]\d)o{1,4}(?![a-z0-9])|(?<=\d[ .-])o{2,4}(?=[ .-]\d)/g;
const LETTER_I = /(?<=\d)[il]{1,3}(?=\d)|(?<=\d[ .-])[il](?=\d\d)|(?<=\d\d)[il](?![a-z0-9])/g;
/** Letters that look like other digits, and one o among digits that stand alone. */
const LOOK_ALIKE = /(?<=\d\d)[sb](?=\d)|(?<=(?<!%)\d)[sb](?=\d\d)|(?<=\b\d[ .-])o(?=[ .-]\d\b)/g;
const DIGIT_OF: Readonly<Record<string, string>> = { s: "5", b: "8", o: "0" };

/** The folded text with digits for such letters; twice, since the letters of one group make the next. */
export function withDigits(folded: string): string {
  const once = (text: string) =>
    text
      .replace(LETTER_O, (letters) => "0".repeat(letters.length))
      .replace(LETTER_I, (letters) => "1".repeat(letters.length))
      .replace(LOOK_ALIKE, (letter) => DIGIT_OF[letter] ?? letter);
  return once(once(folded));
}

/** The passage as a reader of numbers reads it; the same passage where nothing is to be corrected. */
export function readingOf(passage: Passage): Passage {
  const folded = withDigits(passage.folded);
  return folded === passage.folded ? passage : { ...passage, folded };
}
