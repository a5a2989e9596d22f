/** Long numbers that no word announces: too long for anything but a paper, a card or an account. */
import { shortPattern } from "../../text/built-pattern.ts";
import { textBefore } from "../../text/short-text.ts";
import type { Passage } from "../text/passage.ts";
import { anyOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import {
  type DigitGroup,
  type DigitRun,
  digitRunsOf,
  digitsOf,
  isAmount,
  isDateAt,
} from "./digit-run.ts";
import cues from "./stray-number.words.json" with { type: "json" };

const DIGITS_MIN = 9;
const DIGITS_MAX = 19;
const CITIZEN_DIGITS: readonly number[] = [9, 12];
const CONTEXT_CHARACTERS = 45;
/** What is counted, paid, registered or posted has long numbers of its own. */
const OTHER_CUE = shortPattern(`\\b${anyOf(cues.others)}\\b[^;\\n]*$`);
/** The lines of offices, judged elsewhere by the words around them. */
const LANDLINE = /^(?:0|84)?2\d{8,9}$|^1[89]00|^18001/;
const CODE_BEFORE = /[a-z/#@%=&]$|[a-z\d][/_.,-]$/;
const CODE_AFTER = /^(?:[a-z/_@%=]|[-.,][a-z\d])/;

/** Numbers of nine and more digits outside of what was found already. */
export function strayNumbers({ folded }: Passage, found: readonly Span[]): readonly Span[] {
  const taken = new Uint8Array(folded.length);
  for (const { start, end } of found) taken.fill(1, start, end);
  const isFree = (start: number, end: number) =>
    taken.subarray(start, end).every((one) => one === 0);
  return digitRunsOf(folded).flatMap((run) => {
    const parts = isOneNumber(folded, run) ? [run] : run.map((group) => [group]);
    return parts.flatMap((groups) => {
      const [first] = groups;
      const last = groups.at(-1);
      if (first === undefined || last === undefined) return [];
      const { start } = first;
      const { end } = last;
      if (!isLong(digitsOf(groups)) || !isStray(folded, start, end)) return [];
      return isFree(start, end) ? [{ start, end, kind: kindOf(groups) }] : [];
    });
  });
}

function kindOf(groups: readonly DigitGroup[]): Span["kind"] {
  return CITIZEN_DIGITS.includes(digitsOf(groups).length) ? "citizen-id" : "bank-account";
}

function isLong(digits: string): boolean {
  if (digits.length < DIGITS_MIN || digits.length > DIGITS_MAX) return false;
  return !LANDLINE.test(digits) && !/^(?:19|20)\d{2}[01]\d[0-3]\d/.test(digits);
}

/** "820 146 003 927", "1234 5678 9012": groups of three or four throughout, with blanks or dashes. */
function isOneNumber(folded: string, run: DigitRun): boolean {
  if (run.length < 3 || isDateAt(run, 0)) return false;
  const isEven = run.every(({ digits }, place) =>
    place === run.length - 1 ? digits.length <= 4 : digits.length === 3 || digits.length === 4,
  );
  const gaps = run.slice(1).map(({ start }, place) => folded.slice(run[place]?.end, start));
  return isEven && gaps.every((gap) => gap === " " || gap === "-");
}

function isStray(folded: string, start: number, end: number): boolean {
  const before = textBefore(folded, start, CONTEXT_CHARACTERS);
  if (CODE_BEFORE.test(before) || CODE_AFTER.test(folded.slice(end, end + 2))) return false;
  return !isAmount(folded, end) && !OTHER_CUE.test(before);
}
