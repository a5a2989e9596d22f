/** A year of birth that was found once, and the wrong ones that other papers give for it. */
import { builtPattern, shortPattern } from "../../text/built-pattern.ts";
import { textBefore, textBehind } from "../../text/short-text.ts";
import type { Passage } from "../text/passage.ts";
import { anyOf, spansOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import cues from "./birth-cues.words.json" with { type: "json" };
import { BIRTH_DATE } from "./birth-date.ts";

const YEAR = "(?<![0-9/.,-])(?:nam )?(?:19|20)[0-9]{2}(?![0-9a-z/]|[.,-][0-9])";
const YEARS = builtPattern(YEAR, "g");
const YEAR_DIGITS = /(?:19|20)[0-9]{2}/g;
const DAY = shortPattern(`(?<=[^0-9/.,-])${BIRTH_DATE}`);
const STATEMENT = shortPattern(`\\b${anyOf(cues.statements)}\\b[^0-9.;]{0,20}$`);
const OTHER_DAY = shortPattern(`\\b${anyOf(cues.otherDay)}\\b[^0-9.;]{0,20}$`);
const REACH = 40;
/** The longest way to write a day, with room to spare. */
const DATE_CHARACTERS = 100;
/** "1990-12-31", and what stands on both sides of it. */
const YEAR_FIRST_CHARACTERS = 13;
/** What two papers say of one birth, or of brothers, lies near. */
const YEARS_APART_MAX = 20;

/** Further places of these dates' years, and years that a paper states in their place. */
export function birthYearsAgain({ folded }: Passage, births: readonly Span[]): readonly Span[] {
  const known = new Set(births.map(({ start, end }) => yearIn(folded.slice(start, end))));
  known.delete(Number.NaN);
  if (known.size === 0) return [];
  const written = [...spansOf(folded, YEARS, "birth-date"), ...daysIn(folded)];
  return written.filter(({ start, end }) => {
    const year = yearIn(folded.slice(start, end));
    const before = textBefore(folded, start, REACH);
    if (OTHER_DAY.test(before)) return false;
    if (known.has(year)) return true;
    const isNear = [...known].some((birth) => Math.abs(birth - year) <= YEARS_APART_MAX);
    return isNear && STATEMENT.test(before);
  });
}

/** The days of a text that name their year; around each year a short stretch is read. */
function daysIn(folded: string): readonly Span[] {
  // The blank stands before the first sign, so that the pattern sees one before each.
  const padded = ` ${folded}`;
  const found: Span[] = [];
  let from = 0;
  for (const { index: year } of folded.matchAll(YEAR_DIGITS)) {
    from = Math.max(from, year - DATE_CHARACTERS);
    while (from <= year) {
      const stretch = textBehind(padded, from, year - from + YEAR_FIRST_CHARACTERS);
      const day = DAY.exec(stretch);
      const start = day === null ? Number.POSITIVE_INFINITY : from + day.index - 1;
      const isNone = day === null || start > year;
      from = isNone ? year + 1 : start + day[0].length;
      if (!isNone) found.push({ start, end: from, kind: "birth-date" });
    }
  }
  return found;
}

function yearIn(text: string): number {
  return Number(/(?:19|20)\d\d/.exec(text)?.[0] ?? Number.NaN);
}
