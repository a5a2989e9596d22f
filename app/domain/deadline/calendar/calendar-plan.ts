/** What an announced list would change in a year of the calendar: shown first, then applied so. */
import type { CalendarLine, CalendarLineFault } from "./calendar-line.ts";
import { compare, yearOf } from "./civil-date.ts";
import type { CalendarDay } from "./working-calendar.ts";

export type CalendarChange = {
  readonly state: "new" | "changed" | "removed" | "unchanged";
  readonly entry: CalendarDay;
  readonly before: CalendarDay | null;
};

export type CalendarPlan = {
  readonly changes: readonly CalendarChange[];
  readonly faults: readonly CalendarLineFault[];
};

/**
 * The list is the whole of the year: what it leaves out is removed, but only where every line of it
 * could be read, so that a misspelt day does not vanish. Faulty lines change nothing.
 */
export function planCalendar(
  year: number,
  lines: readonly CalendarLine[],
  unread: readonly CalendarLineFault[],
  known: readonly CalendarDay[],
): CalendarPlan {
  const faults = [...unread, ...lines.flatMap((line, at) => faultsOf(year, line, lines, at))];
  const faulty = new Set(faults.map(({ line }) => line));
  const listed = lines.filter(({ line }) => !faulty.has(line)).map(({ entry }) => entry);
  const before = known.filter(({ day }) => yearOf(day) === year);
  const missing = before.filter(({ day }) => !listed.some((entry) => entry.day === day));
  const removed = faults.length > 0 ? [] : missing;
  const changes = [
    ...listed.map((entry) => changeOf(entry, before)),
    ...removed.map((entry): CalendarChange => ({ state: "removed", entry, before: entry })),
  ].sort((a, b) => compare(a.entry.day, b.entry.day));
  return { changes, faults: faults.sort((a, b) => a.line - b.line) };
}

function faultsOf(
  year: number,
  { line, entry }: CalendarLine,
  lines: readonly CalendarLine[],
  at: number,
): CalendarLineFault[] {
  if (yearOf(entry.day) !== year) return [{ line, day: entry.day, reason: "day-of-other-year" }];
  const first = lines.findIndex((one) => one.entry.day === entry.day);
  return first < at ? [{ line, day: entry.day, reason: "day-twice" }] : [];
}

function changeOf(entry: CalendarDay, known: readonly CalendarDay[]): CalendarChange {
  const before = known.find(({ day }) => day === entry.day) ?? null;
  if (before === null) return { state: "new", entry, before };
  const same = (["kind", "name", "source"] as const).every((part) => before[part] === entry[part]);
  return { state: same ? "unchanged" : "changed", entry, before };
}
