/** Phone numbers taken down by ear: digit by digit, in words or in words and figures. */

import type { Span } from "../text/span.ts";
import type { Word } from "../text/word.ts";
import { wordList } from "../text/word-list.ts";
import spoken from "./digits.words.json" with { type: "json" };

const DIGITS = wordList(spoken.digits);
const ZERO = wordList(spoken.zero);
/** "Three times eight" is said as "three numbers eight". */
const COUNTED = wordList(spoken.counted);
/** Words between digits that add none worth counting. */
const TENS = wordList(spoken.tens);
const DIGITS_MIN = 9;
/** Figures that are a whole number already: "khong" behind them says "not". */
const WHOLE_DIGITS = 10;
/** The longest number of a person, a citizen's; what is said after it is something else. */
const DIGITS_MAX = 12;

type Taken = { readonly after: number; readonly digits: number; readonly spoken: number };

/** Runs of nine or more digits that begin with zero, at least one of them spoken. */
export function spokenPhones(words: readonly Word[]): readonly Span[] {
  const found: Span[] = [];
  for (let place = 0; place < words.length; ) {
    const taken = opensNumber(words[place]) ? takeFrom(words, place) : null;
    const first = words[place];
    const last = words[(taken?.after ?? 0) - 1];
    if (taken && first && last && taken.digits >= DIGITS_MIN && taken.spoken > 0) {
      found.push({ start: first.start, end: last.end, kind: "phone" });
      place = taken.after;
    } else place += 1;
  }
  return found;
}

function opensNumber(word: Word | undefined): boolean {
  return ZERO.has(word) || /^0\d{0,8}$/.test(word?.plain ?? "");
}

function takeFrom(words: readonly Word[], from: number): Taken {
  let taken: Taken = { after: from, digits: 0, spoken: 0 };
  for (;;) {
    if (taken.after > from && !isNear(words[taken.after])) return taken;
    const next = digitsAt(words, taken.after);
    const isEnded = taken.spoken === 0 || words[taken.after]?.gap.includes("\n") === true;
    const isWhole = isEnded && taken.digits >= WHOLE_DIGITS;
    if (isWhole || next === null || taken.digits + next.digits > DIGITS_MAX) return taken;
    taken = {
      after: taken.after + next.after,
      digits: taken.digits + next.digits,
      spoken: taken.spoken + next.spoken,
    };
  }
}

/** How many digits are said here, in how many words. */
function digitsAt(words: readonly Word[], place: number): Taken | null {
  const word = words[place];
  if (/^\d{1,8}$/.test(word?.plain ?? "")) {
    return { after: 1, digits: word?.plain.length ?? 0, spoken: 0 };
  }
  if (!DIGITS.has(word)) {
    return TENS.has(word) && isNear(word) ? { after: 1, digits: 0, spoken: 0 } : null;
  }
  const isCounted =
    COUNTED.has(words[place + 1]) && words[place + 1]?.gap === " " && DIGITS.has(words[place + 2]);
  return isCounted ? { after: 3, digits: 2, spoken: 3 } : { after: 1, digits: 1, spoken: 1 };
}

function isNear(word: Word | undefined): boolean {
  return word !== undefined && /^(?:[ ,.;/-]{1,3}|[ ,.-]?\n)$/.test(word.gap);
}
