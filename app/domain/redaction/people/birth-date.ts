/** Dates and years of birth, in all spellings, after the words for being born. */

import { builtPattern, type ShortPattern, shortPattern } from "../../text/built-pattern.ts";
import { shortText, textBefore, textBehind } from "../../text/short-text.ts";
import type { Passage } from "../text/passage.ts";
import { anyOf } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";
import cues from "./birth-cues.words.json" with { type: "json" };

const YEAR = "(?:19|20)[0-9]{2}";
const DAY = "(?:(?:ngay|mung|mong|hom) ){0,3}";
const BORDER = "(?![0-9a-z/])";
const SEPARATOR = " ?[/.,-] ?";
const WHOLE_DATES = [
  `${DAY}[0-9]{1,2}${SEPARATOR}[0-9]{1,2}${SEPARATOR}(?:${YEAR}|[0-9]{2})`,
  `${DAY}[0-9]{1,2} [0-9]{1,2} ${YEAR}`,
  `${DAY}[0-9]{1,2}[/.-][0-9]{1,2} ?,? nam ${YEAR}`,
  `${YEAR}-[0-9]{1,2}-[0-9]{1,2}`,
  `${DAY}[0-9]{1,2},? ?thang ?[0-9]{1,2}(?: am lich)? ?,?-? ?(?:nam)? ?${YEAR}`,
  `${DAY}[0-9]{1,2},? ?thang ?${anyOf(cues.months)}(?: am lich)? ?,?-? ?(?:nam)? ?(?:${anyOf(cues.zodiac)} ){0,2}\\(?${YEAR}`,
  "[0-3][0-9][01][0-9](?:19|20)[0-9]{2}",
];
const PART_DATES = [
  `(?:thang )?[0-9]{1,2}${SEPARATOR}${YEAR}`,
  `thang ?[0-9]{1,2} ?,? ?(?:nam)? ?${YEAR}`,
  `(?:nam )?${YEAR}`,
];
/** A day of a calendar with its year, as it is written after a name or a word of birth. */
export const BIRTH_DATE = `(?:${[...WHOLE_DATES, ...PART_DATES].join("|")})${BORDER}`;
const SHORT_YEAR =
  "(?:nam )?'?[0-9]{2}(?= ?(?:[,.;:)\\n-]|$| (?!ngo|ngach|hem|duong|pho|to\\b)[a-z]))";

const LABEL = builtPattern(`\\b${anyOf(cues.labels)}(?:\\b|(?=\\d))`, "g");
const VERB = builtPattern(`\\b(?:${anyOf(cues.verbs)})\\b`, "g");
const NOT_BEFORE_VERB = shortPattern(`\\b${anyOf(cues.notBirth)} $`);
const AFTER_LABEL = shortPattern(`^[^0-9\\n]{0,40}?(${BIRTH_DATE})`);
const SHORT_AFTER_LABEL = shortPattern(`^[ :.(]{0,3}(${SHORT_YEAR})`);
const AFTER_VERB = shortPattern(
  `^[ :(,]{1,3}(?:(?:vao|hoi|khoang|la|luc|ra|mot|con|${anyOf(cues.zodiac)}),? ){0,3}(${BIRTH_DATE})`,
);
const NEXT = shortPattern(`^([^0-9\\n]{1,45}?)(${BIRTH_DATE})`);
const OTHER_DAY = shortPattern(`\\b${anyOf(cues.otherDay)}\\b|\\. `);

/** What a paper of birth says: "the birth certificate of my son reads 1/1/1962". */
const PAPER = /\bkhai sinh(?: cua [a-z ]{1,25}| cu| moi| goc)? (?:ghi|de|in)\b/g;
const YEAR_OF_ANIMAL = builtPattern(
  `(?<![0-9./-])${YEAR},? \\(?tuoi (?:con )?${anyOf(cues.zodiac)}\\b`,
  "g",
);
/** "My wife (1979)", "I, 1975,": a year alone in brackets behind a word for a person. */
const YEAR_OF_PERSON = builtPattern(
  `\\b${anyOf(cues.persons)}(?: toi| em| cua toi)?(?: ?\\(|, | - )(?:sinh |sn |nam )?${YEAR}(?=\\))`,
  "g",
);
const YEAR_CHARACTERS = 4;
/** "1957 is the year of birth in my papers" */
const LABEL_BEHIND = builtPattern(` (?:moi )?la ${anyOf(cues.labelNouns)}\\b`, "g");
const DATE_BEFORE_LABEL = shortPattern(`(?<![0-9./-])(${BIRTH_DATE})$`);
/** "I am Vuong Dac Thu, head of the club, 1/5/1953, residing at": a whole day between commas. */
const HOME_BEHIND = builtPattern(`, ?${anyOf(cues.homeAfter)}\\b`, "g");
const DATE_BEFORE_HOME = shortPattern(`, ?(${BIRTH_DATE})$`);
/** The longest way to write a day, with room to spare. */
const DATE_CHARACTERS = 100;
const BORN_BEFORE = 2013;

/** Dates of birth of a passage; a corrected date in the same sentence counts as one too. */
export function birthDates(passage: Passage): readonly Span[] {
  const { folded } = passage;
  const found: Span[] = [];
  for (const { index, 0: cue } of folded.matchAll(LABEL)) {
    if (!isBirthLabel(passage, index, cue)) continue;
    found.push(...datesFrom(folded, index + cue.length, [AFTER_LABEL, SHORT_AFTER_LABEL]));
  }
  for (const { index, 0: cue } of folded.matchAll(VERB)) {
    if (!isBirthVerb(passage, index, cue)) continue;
    found.push(...datesFrom(folded, index + cue.length, [AFTER_VERB]));
  }
  for (const { index, 0: cue } of folded.matchAll(PAPER)) {
    found.push(...datesFrom(folded, index + cue.length, [AFTER_LABEL]));
  }
  for (const { index } of folded.matchAll(YEAR_OF_ANIMAL)) {
    found.push({ start: index, end: index + YEAR_CHARACTERS, kind: "birth-date" });
  }
  for (const { index, 0: matched } of folded.matchAll(YEAR_OF_PERSON)) {
    const end = index + matched.length;
    found.push({ start: end - YEAR_CHARACTERS, end, kind: "birth-date" });
  }
  return [...found, ...datesBefore(folded)];
}

/** Days that what follows tells to be of birth. */
function datesBefore(folded: string): readonly Span[] {
  const found =
    (form: ShortPattern) =>
    ({ index: end }: RegExpExecArray): readonly Span[] => {
      const date = form.exec(textBefore(folded, end, DATE_CHARACTERS))?.[1] ?? "";
      const isBirth = yearOf(date) < BORN_BEFORE;
      return isBirth ? [{ start: end - date.length, end, kind: "birth-date" }] : [];
    };
  return [
    ...[...folded.matchAll(LABEL_BEHIND)].flatMap(found(DATE_BEFORE_LABEL)),
    ...[...folded.matchAll(HOME_BEHIND)].flatMap(found(DATE_BEFORE_HOME)),
  ];
}

function isBirthLabel(passage: Passage, index: number, cue: string): boolean {
  return !/^(?:sinh|sanh|de) /.test(cue) || isOwnVerb(passage, index);
}

/** Not the second half of a word such as "students"; a capital before it belongs to a name. */
function isOwnVerb({ folded, composed }: Passage, index: number): boolean {
  const before = NOT_BEFORE_VERB.exec(textBefore(folded, index, 12))?.[0];
  if (before === undefined) return true;
  const written = composed.slice(index - before.length, index).trim();
  const [first = ""] = written;
  const isCapital = first !== first.toLowerCase() && written !== written.toUpperCase();
  return (
    isCapital &&
    /\p{L} $/u.test(composed.slice(Math.max(0, index - before.length - 2), index - before.length))
  );
}

/** Without marks "de" is the commonest of prepositions; only the marked verb tells a birth. */
function isBirthVerb(passage: Passage, index: number, cue: string): boolean {
  const written = passage.composed.slice(index, index + cue.length).toLowerCase();
  return (cue !== "de" || cues.verbs.includes(written)) && isOwnVerb(passage, index);
}

function datesFrom(
  folded: string,
  from: number,
  patterns: readonly ShortPattern[],
): readonly Span[] {
  for (const pattern of patterns) {
    const [whole = "", date] = pattern.exec(textBehind(folded, from)) ?? [];
    if (date === undefined) continue;
    const end = from + whole.length;
    if (OTHER_DAY.test(shortText(folded.slice(from, end - date.length)))) continue;
    return [{ start: end - date.length, end, kind: "birth-date" }, ...nextDates(folded, end, date)];
  }
  return [];
}

const NEXT_DATES_MAX = 3;
/** A wrong or a brother's year of birth lies near; the day of a paper of today does not. */
const NEXT_YEARS_APART_MAX = 20;

function yearOf(date: string): number {
  return Number(/(?:19|20)\d\d/.exec(date)?.[0] ?? Number.NaN);
}

function nextDates(folded: string, from: number, first: string): readonly Span[] {
  const found: Span[] = [];
  let place = from;
  while (found.length < NEXT_DATES_MAX) {
    const next = NEXT.exec(textBehind(folded, place));
    const [whole = "", between = "", date = ""] = next ?? [];
    if (next === null || OTHER_DAY.test(shortText(between))) break;
    if (Math.abs(yearOf(date) - yearOf(first)) > NEXT_YEARS_APART_MAX) break;
    place += whole.length;
    found.push({ start: place - date.length, end: place, kind: "birth-date" });
  }
  return found;
}
