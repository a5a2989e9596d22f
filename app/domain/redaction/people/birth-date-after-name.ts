/** A year or day of birth that follows a name directly: "Nguyen Thi Sau, 1949". */

import { shortPattern } from "../../text/built-pattern.ts";
import { textBefore, textBehind } from "../../text/short-text.ts";
import type { Passage } from "../text/passage.ts";
import { anyOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import cues from "./birth-cues.words.json" with { type: "json" };
import { BIRTH_DATE } from "./birth-date.ts";

const AFTER_NAME = shortPattern(
  `^(?: ?[,(|-] ?(?:(?:nam|nu|nu gioi|nam gioi) ?[,|-] ?)?| (?!nam|thang|ngay))\\(?(${BIRTH_DATE})`,
);
/** Who writes a year alone behind a name means a birth; a later year is that of a paper. */
const BORN_BEFORE = 2013;

/** Behind a child's name every year is one of birth. */
const CHILD_BEFORE = shortPattern(`\\b${anyOf(cues.children)}[ (:,]{1,3}$`);

/** Dates of birth behind these names. */
export function birthDatesAfter({ folded }: Passage, names: readonly Span[]): readonly Span[] {
  return names.flatMap(({ start, end }) => {
    const [whole = "", date] = AFTER_NAME.exec(textBehind(folded, end)) ?? [];
    const year = Number(/(?:19|20)\d\d/.exec(date ?? "")?.[0] ?? Number.NaN);
    const isChild = CHILD_BEFORE.test(textBefore(folded, start, 20));
    if (date === undefined || !(year < BORN_BEFORE || (isChild && year > 0))) return [];
    const last = end + whole.length;
    return [{ start: last - date.length, end: last, kind: "birth-date" as const }];
  });
}
