/** A year of birth that was found once, and the wrong ones that other papers give for it. */
import type { Passage } from "../text/passage.ts";
import { anyOf, spansOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import cues from "./birth-cues.words.json" with { type: "json" };
import { BIRTH_DATE } from "./birth-date.ts";

const YEAR = "(?<![0-9/.,-])(?:nam )?(?:19|20)[0-9]{2}(?![0-9a-z/]|[.,-][0-9])";
const YEARS = new RegExp(YEAR, "g");
const DAYS = new RegExp(`(?<![0-9/.,-])${BIRTH_DATE}`, "g");
const STATEMENT = new RegExp(`\\b${anyOf(cues.statements)}\\b[^0-9.;]{0,20}$`);
const OTHER_DAY = new RegExp(`\\b${anyOf(cues.otherDay)}\\b[^0-9.;]{0,20}$`);
const REACH = 40;
/** What two papers say of one birth, or of brothers, lies near. */
const YEARS_APART_MAX = 20;

/** Further places of these dates' years, and years that a paper states in their place. */
export function birthYearsAgain({ folded }: Passage, births: readonly Span[]): readonly Span[] {
  const known = new Set(births.map(({ start, end }) => yearIn(folded.slice(start, end))));
  known.delete(Number.NaN);
  if (known.size === 0) return [];
  const written = [...spansOf(folded, YEARS, "birth-date"), ...spansOf(folded, DAYS, "birth-date")];
  return written.filter(({ start, end }) => {
    const year = yearIn(folded.slice(start, end));
    const before = folded.slice(Math.max(0, start - REACH), start);
    if (OTHER_DAY.test(before)) return false;
    if (known.has(year)) return true;
    const isNear = [...known].some((birth) => Math.abs(birth - year) <= YEARS_APART_MAX);
    return isNear && STATEMENT.test(before);
  });
}

function yearIn(text: string): number {
  return Number(/(?:19|20)\d\d/.exec(text)?.[0] ?? Number.NaN);
}
