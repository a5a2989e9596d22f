/** Phone numbers taken down by ear, digit by digit. */

import type { Span } from "../text/span.ts";
import type { Word } from "../text/word.ts";
import { wordList } from "../text/word-list.ts";
import spoken from "./digits.words.json" with { type: "json" };

const DIGITS = wordList(spoken.digits);
const ZERO = wordList(spoken.zero);
const DIGITS_MIN = 9;

/** Runs of nine or more spoken digits that begin with zero. */
export function spokenPhones(words: readonly Word[]): readonly Span[] {
  const found: Span[] = [];
  for (let place = 0; place < words.length; ) {
    let after = place;
    while (DIGITS.has(words[after]) && (after === place || isNear(words[after]))) after += 1;
    const first = words[place];
    const last = words[after - 1];
    if (first && last && after - place >= DIGITS_MIN && ZERO.has(first)) {
      found.push({ start: first.start, end: last.end, kind: "phone" });
    }
    place = ZERO.has(first) && after - place < DIGITS_MIN ? place + 1 : Math.max(after, place + 1);
  }
  return found;
}

function isNear(word: Word | undefined): boolean {
  return word !== undefined && /^[ ,.-]{1,3}$/.test(word.gap);
}
