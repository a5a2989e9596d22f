import { expect, test } from "vitest";
import { civilDate } from "./civil-date.ts";
import { isOfficeTime, isTellingTime } from "./telling-hours.ts";
import { workingCalendar } from "./working-calendar.ts";

/** Monday 23 November 2026 is off, Saturday 21 November is worked. */
const calendar = workingCalendar(
  [
    { day: civilDate("2026-11-23"), kind: "swapped-off", name: "", source: "" },
    { day: civilDate("2026-11-21"), kind: "swapped-in", name: "", source: "" },
  ],
  [],
);
const at = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`);

test.each<[string, string, string, boolean]>([
  ["before the hour", "2026-11-20", "07:59", false],
  ["at the hour", "2026-11-20", "08:00", true],
  ["late in the afternoon", "2026-11-20", "18:59", true],
  ["in the evening", "2026-11-20", "19:00", false],
  ["at night", "2026-11-20", "23:30", false],
  ["on a make-up Saturday", "2026-11-21", "09:00", true],
  ["on a Sunday", "2026-11-22", "09:00", false],
  ["on a swapped Monday", "2026-11-23", "09:00", false],
])("the staff may be told %s", (_when, day, time, told) => {
  expect(isTellingTime(calendar, at(day, time), 8)).toBe(told);
});

test.each<[string, string, string, boolean]>([
  ["before the office opens", "2026-11-20", "07:29", false],
  ["when it opens", "2026-11-20", "07:30", true],
  ["over lunch", "2026-11-20", "12:00", false],
  ["in the afternoon", "2026-11-20", "16:59", true],
  ["when it closes", "2026-11-20", "17:00", false],
  ["on a make-up Saturday", "2026-11-21", "09:00", true],
  ["on a swapped Monday", "2026-11-23", "09:00", false],
])("the office works %s", (_when, day, time, works) => {
  expect(isOfficeTime(calendar, at(day, time))).toBe(works);
});
