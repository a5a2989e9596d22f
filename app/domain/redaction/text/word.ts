/** The words of a passage with what their capitals and marks tell. */
import { oldToneStyle } from "../../text/fold.ts";
import type { Passage } from "./passage.ts";

export type Word = {
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly plain: string;
  /** Small letters with marks. */
  readonly marked: string;
  readonly shape: "small" | "capital" | "number";
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** Its capitals tell nothing, since the whole line is in capitals. */
  readonly shouted: boolean;
  /** Two or more capitals: short for something. */
  readonly abbreviated: boolean;
  /** Its missing marks tell nothing, since the whole clause has none. */
  readonly unmarked: boolean;
};

const WORD =
  /\b[HKhk]' \p{L}+|\p{L}+(?:'\p{L}+)*(?:(?!\d{9})\d+[\p{L}\d]*(?:[/.-]\p{L}?\d+\p{L}?)*)?|\d+\p{L}{0,2}\d*(?:[/.-]\d*\p{L}?\d+\p{L}?)*/gu;
const CLAUSE_END = /\n|[.!?;:,] /;
const SHORT_CLAUSE_WORDS = 4;
const SHORT_LINE_WORDS = 6;
const MOSTLY = 0.7;
/** Of a text with marks less than two words in five have none. */
const MOSTLY_PLAIN = 0.8;
const CLAUSE_PLAIN = 0.7;

type Raw = Pick<Word, "start" | "end" | "plain" | "gap"> & {
  readonly exact: string;
  readonly small: string;
};

/** The words and numbers of a passage in order. */
export function wordsOf({ composed, folded }: Passage): readonly Word[] {
  const raw: Raw[] = [];
  let before = 0;
  for (const { index, 0: exact } of composed.matchAll(WORD)) {
    const end = index + exact.length;
    const gap = composed.slice(before, index);
    const small = exact.toLowerCase();
    raw.push({ start: index, end, exact, small, plain: folded.slice(index, end), gap });
    before = end;
  }
  const shouted = judge(raw, "\n", SHORT_LINE_WORDS, isShouted);
  const holds = isUnmarked(raw, MOSTLY_PLAIN) ? isMostlyUnmarked : isUnmarked;
  const unmarked = judge(raw, CLAUSE_END, SHORT_CLAUSE_WORDS, holds, true);
  return raw.map(({ exact, small, start, end, plain, gap }, place) => ({
    start,
    end,
    plain,
    gap,
    marked: oldToneStyle(small),
    shape: /\d/.test(exact) ? "number" : isCapital(exact) ? "capital" : "small",
    abbreviated: /\p{L}{2}/u.test(exact) && exact === exact.toUpperCase(),
    shouted: shouted[place] ?? false,
    unmarked: (unmarked[place] ?? false) && small === plain,
  }));
}

function isCapital(exact: string): boolean {
  const [first = ""] = exact;
  return first !== first.toLowerCase();
}

function isShouted(words: readonly Raw[]): boolean {
  const letters = words.filter(({ exact }) => /\p{L}{2}/u.test(exact));
  const loud = letters.filter(({ exact }) => exact === exact.toUpperCase());
  return letters.length > 0 && loud.length >= letters.length * MOSTLY;
}

function isUnmarked(words: readonly Raw[], share = 1): boolean {
  const plain = words.filter(({ small, plain }) => small === plain);
  return plain.length >= words.length * share;
}

/** Who writes without marks still copies a name or a street with them. */
function isMostlyUnmarked(words: readonly Raw[]): boolean {
  return isUnmarked(words, CLAUSE_PLAIN);
}

/**
 * Judges each stretch of words by itself, or as the whole text where it is too short to tell; where
 * habits last, a short stretch may also go on as the one before it.
 */
function judge(
  words: readonly Raw[],
  border: string | RegExp,
  shortWords: number,
  holds: (words: readonly Raw[]) => boolean,
  lasts = false,
): readonly boolean[] {
  const whole = holds(words);
  const verdicts: boolean[] = [];
  let from = 0;
  for (let place = 1; place <= words.length; place += 1) {
    const gap = words[place]?.gap;
    const ends =
      gap === undefined || (typeof border === "string" ? gap.includes(border) : border.test(gap));
    if (!ends) continue;
    const stretch = words.slice(from, place);
    const goesOn = lasts && verdicts.at(-1) === true && holds(stretch);
    const verdict = stretch.length < shortWords ? whole || goesOn : holds(stretch);
    for (const _ of stretch) verdicts.push(verdict);
    from = place;
  }
  return verdicts;
}
