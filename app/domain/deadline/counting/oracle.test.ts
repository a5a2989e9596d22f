// A second way to count, written apart from the engine: it lays out the days and picks one.
import fc from "fast-check";
import { expect, test } from "vitest";
import { lunarDaysOf } from "#app/server/lists/lunar-days.ts";
import reference from "#prisma/seed/reference/calendar.json" with { type: "json" };
import { draftCalendar } from "../calendar/calendar-draft.ts";
import { addDays, civilDate } from "../calendar/civil-date.ts";
import { type CalendarDay, workingCalendar } from "../calendar/working-calendar.ts";
import { countDays, type DayUnit, explainDays, type Pause } from "./count-days.ts";

const horizonDays = 260;
const milliseconds = 86_400_000;
const serial = (text: string) => Date.parse(`${text}T00:00:00Z`) / milliseconds;
const written = (day: number) => new Date(day * milliseconds).toISOString().slice(0, 10);

type Listed = { readonly closed: ReadonlySet<number>; readonly worked: ReadonlySet<number> };
type Between = { readonly first: number; readonly last: number };

/** 1 January 1970 was a Thursday, so that days 2 and 3 of these weeks are the weekend. */
const atWork = ({ closed, worked }: Listed, day: number) =>
  !closed.has(day) && (worked.has(day) || ![2, 3].includes(day % 7));

function oracle(listed: Listed, unit: DayUnit, from: string, amount: number, pauses: Between[]) {
  const begin = serial(from);
  const running = Array.from({ length: horizonDays }, (_day, at) => begin + 1 + at).filter(
    (day) => !pauses.some(({ first, last }) => first <= day && day <= last),
  );
  const working = running.filter((day) => atWork(listed, day));
  if (unit === "working-days") return written(working[amount - 1] ?? 0);
  const last = running[amount - 1] ?? 0;
  return written(working.find((day) => day >= last) ?? 0);
}

function listedIn(days: readonly { day: string; kind: string }[]): Listed {
  const worked = days.filter(({ kind }) => kind === "swapped-in").map(({ day }) => serial(day));
  const closed = days.filter(({ kind }) => kind !== "swapped-in").map(({ day }) => serial(day));
  return { closed: new Set(closed), worked: new Set(worked) };
}

const known = reference.days.map((day) => ({ ...day, day: civilDate(day.day) }) as CalendarDay);
const knownYears = new Set(reference.years.map(({ year }) => year));
/** 2008 to 2031 with the lunar days, the announced years as announced; beyond without the moon. */
const everyYear = new Map(
  Array.from({ length: 53 }, (_year, at) => 2008 + at).map((year): [number, CalendarDay[]] => [
    year,
    knownYears.has(year)
      ? known.filter(({ day }) => day.startsWith(String(year)))
      : draftCalendar(year, year <= 2031 ? lunarDaysOf(year) : null),
  ]),
);

const aCase = fc.record({
  year: fc.integer({ min: 2008, max: 2059 }),
  dayOfYear: fc.integer({ min: 0, max: 365 }),
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom<DayUnit>("working-days", "calendar-days"),
  swaps: fc.array(fc.record({ day: fc.integer({ min: 0, max: 420 }), off: fc.boolean() }), {
    maxLength: 6,
  }),
  pauses: fc.array(
    fc.record({ after: fc.integer({ min: 1, max: 70 }), days: fc.integer({ min: 1, max: 20 }) }),
    { maxLength: 2 },
  ),
});

function dayOf(year: number, dayOfYear: number) {
  return addDays(civilDate(`${year}-01-01`), dayOfYear);
}

/** The calendar around the start, with swaps that somebody might announce. */
function daysAround(year: number, swaps: readonly { day: number; off: boolean }[]) {
  const lawful = [...(everyYear.get(year) ?? []), ...(everyYear.get(year + 1) ?? [])];
  const announced = swaps.map(({ day, off }): CalendarDay => {
    const kind = off ? "swapped-off" : "swapped-in";
    return { day: dayOf(year, day), kind, name: "swap", source: "announcement" };
  });
  return [...lawful, ...announced];
}

test("12,000 random limits are counted as the oracle counts them, and proven to the same day", () => {
  fc.assert(
    fc.property(aCase, ({ year, dayOfYear, amount, unit, swaps, pauses }) => {
      const from = dayOf(year, dayOfYear);
      const days = daysAround(year, swaps);
      const stopped = pauses.map((pause): Pause => {
        const first = addDays(from, pause.after);
        return { from: first, to: addDays(first, pause.days - 1), reason: "asked" };
      });
      const between = pauses.map(({ after, days: length }) => {
        const first = serial(from) + after;
        return { first, last: first + length - 1 };
      });
      const calendar = workingCalendar(days, []);
      const limit = { amount, unit };
      const expected = oracle(listedIn(days), unit, from, amount, between);
      expect(countDays(calendar, limit, from, { pauses: stopped })).toBe(expected);
      expect(explainDays(calendar, limit, from, { pauses: stopped }).on).toBe(expected);
    }),
    { numRuns: 12_000 },
  );
}, 60_000);

test("every start of the announced years is counted as the oracle counts it", () => {
  const calendar = workingCalendar(known, []);
  const listed = listedIn(reference.days);
  for (let at = 0; at < 800; at += 1) {
    const from = addDays(civilDate("2025-01-01"), at);
    for (const amount of [1, 2, 3, 5, 15, 30])
      for (const unit of ["working-days", "calendar-days"] as const)
        expect(countDays(calendar, { amount, unit }, from)).toBe(
          oracle(listed, unit, from, amount, []),
        );
  }
});
