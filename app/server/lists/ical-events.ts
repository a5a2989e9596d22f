/** The events of an iCal file, each by itself, so that one that cannot be read costs only itself. */
import ICAL from "ical.js";
import type { CalendarLineFaultReason } from "#app/domain/deadline/calendar/calendar-line.ts";
import {
  addDays,
  type CivilDate,
  parseCivilDate,
  yearOf,
} from "#app/domain/deadline/calendar/civil-date.ts";
import { cleanLine } from "#app/domain/text/clean-text.ts";
import { dayOfTime, daysOfRule } from "./ical-rule.ts";

/** An event that was read otherwise than it stands there, and is told so. */
export type CalendarNote = { readonly line: number; readonly reason: "cancelled" | "repeats" };

/** An event is numbered as it stands among the events; one over several days has as many. */
export type CalendarEvent = {
  readonly line: number;
  readonly name: string;
  readonly categories: string;
  readonly description: string;
  readonly days: readonly CivilDate[];
};

export type EventFault = {
  readonly line: number;
  readonly day: string;
  readonly reason: CalendarLineFaultReason;
};

export type ReadEvent = CalendarEvent | EventFault | CalendarNote;

const daysOfEventMax = 31;
const begin = "BEGIN:VEVENT";
const end = "END:VEVENT";

/** The lines of each event, without its frame; null where the file breaks off. */
function blocksOf(text: string): string[][] | null {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]/g, "")
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
  const blocks: string[][] = [];
  let open: string[] | null = null;
  for (const line of lines) {
    if (line.toUpperCase() === begin) open = [];
    else if (line.toUpperCase() === end && open !== null) {
      blocks.push(open);
      open = null;
    } else open?.push(line);
  }
  return open === null && lines.at(-1)?.toUpperCase() === "END:VCALENDAR" ? blocks : null;
}

/** A day without a time, written as public feeds often do without saying that it is one. */
const bareDay = /^(DTSTART|DTEND|RDATE|EXDATE)((?:;TZID=[^:;]*)?):(\d{8}(?:,\d{8})*)$/i;
const sayThatDay = (line: string) => line.replace(bareDay, "$1;VALUE=DATE:$3");

/** Of the thirty-first of February the library makes a day of March. */
function hasImpossibleDay(line: string): boolean {
  if (!/^(?:DTSTART|DTEND|RDATE|EXDATE)[:;]/i.test(line)) return false;
  return (line.slice(line.indexOf(":")).match(/\d{8}/g) ?? []).some(
    (day) => parseCivilDate(day.replace(/^(....)(..)(..)$/, "$1-$2-$3")) === null,
  );
}

const isMethodCancel = (text: string) => /^METHOD:CANCEL\s*$/im.test(text);

/**
 * Every event of the file: its days, what is wrong with it, or what it was taken for. Of one that
 * repeats over years only the days of the year are taken, and that is told. Null where the file breaks
 * off.
 */
export function readEvents(text: string, year: number): ReadEvent[] | null {
  const blocks = blocksOf(text);
  const isCancelled = isMethodCancel(text);
  return blocks?.flatMap((lines, at) => readEvent(lines, at + 1, year, isCancelled)) ?? null;
}

function readEvent(
  lines: readonly string[],
  line: number,
  year: number,
  isCancelled: boolean,
): ReadEvent[] {
  const written = lines.find((one) => /^DTSTART[;:]/i.test(one)) ?? "";
  const day = written.slice(written.lastIndexOf(":") + 1);
  const fault = (reason: CalendarLineFaultReason) => [{ line, day, reason }];
  if (lines.some(hasImpossibleDay)) return fault("day-wrong");
  try {
    const source = [begin, ...lines.map(sayThatDay), end].join("\r\n");
    const event = new ICAL.Component(ICAL.parse(source));
    const text = (name: string) => cleanLine(String(event.getFirstPropertyValue(name) ?? ""));
    if (isCancelled || text("status").toUpperCase() === "CANCELLED")
      return [{ line, reason: "cancelled" }];
    if (event.hasProperty("recurrence-id")) return fault("event-moved");
    const begins = startOf(event);
    if (begins === null) return fault("day-wrong");
    const length = lengthOf(event, begins);
    if (length > daysOfEventMax) return fault("event-long");
    const starts = startsOf(event, begins, year);
    if (starts === null) return fault("rule-unreadable");
    const days = [...new Set(starts.days.flatMap((start) => daysFrom(start, length)))].sort();
    const inYear = days.filter((one) => yearOf(one) === year);
    // Of an event that never comes in the year all days are told as days of other years.
    const isCut = starts.isEndless || (starts.isRuled && inYear.length > 0);
    const named = { name: text("summary"), categories: text("categories") };
    const read = { line, ...named, description: text("description"), days: isCut ? inYear : days };
    const isTold = starts.isEndless || read.days.length < days.length;
    return isTold ? [read, { line, reason: "repeats" }] : [read];
  } catch {
    // The library throws where a value is not what its property asks for.
    return fault(/\d{8}/.test(day) ? "event-unreadable" : "day-wrong");
  }
}

const daysFrom = (start: CivilDate, length: number) =>
  Array.from({ length }, (_, number) => addDays(start, number));

const timeOf = (value: unknown) => (value instanceof ICAL.Time ? value : null);
const startOf = (event: ICAL.Component) => timeOf(event.getFirstPropertyValue("dtstart"));

/** How many days it lasts: an end at midnight, and one that is a day, is not a part of it. */
function lengthOf(event: ICAL.Component, begins: ICAL.Time): number {
  const duration = event.getFirstPropertyValue("duration");
  const given = timeOf(event.getFirstPropertyValue("dtend"));
  const ends =
    given ?? (duration instanceof ICAL.Duration ? endAfter(begins, duration) : null) ?? begins;
  const last = ends.isDate ? dayOfTime(ends) : dayOfTime(secondBefore(ends));
  const first = dayOfTime(begins);
  const until = ends.isDate ? last : addDays(last, 1);
  let length = 0;
  while (addDays(first, length) < until && length <= daysOfEventMax) length += 1;
  return Math.max(1, length);
}

function endAfter(begins: ICAL.Time, duration: ICAL.Duration): ICAL.Time {
  const ends = begins.clone();
  ends.addDuration(duration);
  return ends;
}

function secondBefore(time: ICAL.Time): ICAL.Time {
  const before = time.clone();
  before.adjust(0, 0, 0, -1);
  return before;
}

const timesOf = (event: ICAL.Component, name: string): CivilDate[] =>
  event.getAllProperties(name).flatMap((property) =>
    property.getValues().map((value) => {
      const time = timeOf(value instanceof ICAL.Period ? value.start : value);
      if (time === null) throw new RangeError("No day");
      return dayOfTime(time);
    }),
  );

/** The days on which it begins, by its rule, with those added and without those left out; or null. */
function startsOf(event: ICAL.Component, begins: ICAL.Time, year: number) {
  const rules = event.getAllProperties("rrule").map((rule) => rule.getFirstValue());
  const first = dayOfTime(begins);
  const ruled = rules.map((rule) => daysOfRule(rule, first, year));
  if (event.hasProperty("exrule") || ruled.some((days) => days === null)) return null;
  const isEndless = ruled.some((days) => days?.isEndless);
  const all = [first, ...timesOf(event, "rdate"), ...ruled.flatMap((days) => days?.days ?? [])];
  const left = new Set(timesOf(event, "exdate"));
  const days = [...new Set(all)].filter((day) => !left.has(day));
  return { days, isRuled: ruled.length > 0, isEndless };
}
