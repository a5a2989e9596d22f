/** A year or day of birth that follows a name directly: "Nguyen Thi Sau, 1949". */

import type { Passage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import { BIRTH_DATE } from "./birth-date.ts";

const AFTER_NAME = new RegExp(
  `(?: ?[,(|-] ?(?:(?:nam|nu|nu gioi|nam gioi) ?[,|-] ?)?| (?!nam|thang|ngay))\\(?(${BIRTH_DATE})`,
  "y",
);
/** Who writes a year alone behind a name means a birth; a later year is that of a paper. */
const BORN_BEFORE = 2013;

/** Dates of birth behind these names. */
export function birthDatesAfter({ folded }: Passage, names: readonly Span[]): readonly Span[] {
  return names.flatMap(({ end }) => {
    AFTER_NAME.lastIndex = end;
    const date = AFTER_NAME.exec(folded)?.[1];
    const year = Number(/(?:19|20)\d\d/.exec(date ?? "")?.[0] ?? Number.NaN);
    if (date === undefined || !(year < BORN_BEFORE)) return [];
    const last = AFTER_NAME.lastIndex;
    return [{ start: last - date.length, end: last, kind: "birth-date" as const }];
  });
}
