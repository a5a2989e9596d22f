/** Bank accounts and cards: numbers that follow the word account or stand beside a bank's name. */

import { shortPattern } from "../../text/built-pattern.ts";
import { endOf, type ShortText, shortText, textBefore, textBehind } from "../../text/short-text.ts";
import type { Passage } from "../text/passage.ts";
import { anyOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import banks from "./banks.words.json" with { type: "json" };
import {
  type DigitGroup,
  type DigitRun,
  digitRunsOf,
  digitsOf,
  isAmount,
  isDateAt,
} from "./digit-run.ts";

const REACH = 70;
const BEHIND_REACH = 40;
const OTHER_REACH = 25;
const CUE = shortPattern(`\\b${anyOf(banks.cues)}\\b[^\\n]*\\n?[^\\n]*$`);
const OTHER_CUE = shortPattern(`\\b${anyOf(banks.otherCues)}\\b[^0-9]*$`);
const BANK_AFTER = shortPattern(
  `^[ ,.:(/-]{0,4}(?:tai |o |nh |ngan hang |mo tai )*${anyOf(banks.names)}\\b`,
);
const BANK_BEFORE = shortPattern(`\\b${anyOf(banks.names)}\\b[ :,.(-]*(?:so)?[ :]*$`);
const SENTENCE_BETWEEN = shortPattern("[.;] ?\\p{L}[^:]*$", "u");
const CARD = /^[2-9]\d{15}$/;
const LETTERED = /(?<![a-z0-9])\d{3}[a-z]{1,2}\d{6,10}(?![a-z0-9])/g;

const DIGITS_MIN = 6;
const DIGITS_MAX = 19;
/** The last few digits of an account behind a slip of the blank: "4606220 194 3 at the bank". */
const TAIL_DIGITS_MAX = 3;
/** The accounts of public bodies are kept at the treasury. */
const TREASURY = shortPattern(`^[ ,.:(/-]{0,4}(?:tai |o |mo tai )*${anyOf(banks.treasury)}\\b`);
/** A group of this many digits is a number of its own; shorter ones are parts of one. */
const WHOLE_GROUP_DIGITS = 8;

/** Account and card numbers of a passage. Sums and phone numbers beside the word are left out. */
export function bankAccounts({ folded }: Passage): readonly Span[] {
  const plain = digitRunsOf(folded).flatMap((run) => accountOfRun(folded, run));
  const lettered = Array.from(folded.matchAll(LETTERED), ({ index, 0: number }) => ({
    start: index,
    end: index + number.length,
  })).filter(({ start, end }) => isAccount(folded, start, end));
  return [...plain, ...lettered.map((found) => ({ ...found, kind: "bank-account" as const }))];
}

function accountOfRun(folded: string, run: DigitRun): readonly Span[] {
  const groups = firstNumber(folded, run);
  const first = groups[0];
  const last = groups[groups.length - 1];
  if (first === undefined || last === undefined || isDateAt(run, 0)) return [];
  const digits = digitsOf(groups);
  const { start } = first;
  const { end } = last;
  if (digits.length < DIGITS_MIN || digits.length > DIGITS_MAX || isAmount(folded, end)) return [];
  if (/[a-z/-]$/.test(folded.slice(0, start).slice(-1)) || folded[end] === "/") return [];
  if (!CARD.test(digits) && !isAccount(folded, start, end)) return [];
  return [{ start, end, kind: "bank-account" }];
}

function firstNumber(folded: string, run: DigitRun): readonly DigitGroup[] {
  const taken: DigitGroup[] = [];
  for (const group of run) {
    const isTail = taken.length === 1 && group.digits.length <= TAIL_DIGITS_MAX;
    if (isTail && BANK_AFTER.test(textBehind(folded, group.end, BEHIND_REACH))) {
      return [...taken, group];
    }
    const whole = group.digits.length >= WHOLE_GROUP_DIGITS;
    if (taken.length > 0 && (whole || (taken[0]?.digits.length ?? 0) >= WHOLE_GROUP_DIGITS)) break;
    taken.push(group);
  }
  return taken;
}

function isAccount(folded: string, start: number, end: number): boolean {
  const before = textBefore(folded, start, REACH);
  const after = textBehind(folded, end, BEHIND_REACH);
  if (TREASURY.test(after)) return false;
  const isBeforeBank = BANK_AFTER.test(after);
  if (OTHER_CUE.test(isBeforeBank ? endOf(before, OTHER_REACH) : before)) return false;
  if (BANK_BEFORE.test(before) || BANK_AFTER.test(after)) return true;
  return nearestCue(before);
}

/** An account is meant when no other long number stands between the word and this one. */
function nearestCue(before: ShortText): boolean {
  const cue = CUE.exec(before);
  return cue !== null && !/\d{6}/.test(cue[0]) && !SENTENCE_BETWEEN.test(shortText(cue[0]));
}
