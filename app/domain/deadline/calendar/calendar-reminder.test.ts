import { expect, test } from "vitest";
import { mondayOfReminderWeek, yearToAnnounce } from "./calendar-reminder.ts";
import { civilDate } from "./civil-date.ts";
import { workingCalendar } from "./working-calendar.ts";

const calendarOf = (...official: readonly number[]) =>
  workingCalendar(
    [{ day: civilDate("2026-11-02"), kind: "holiday", name: "holiday", source: "announcement" }],
    official.map((year) => ({ year, status: "official" as const })),
  );

test.each([
  ["2026-10-31", [2026], null],
  ["2026-11-01", [2026], 2027],
  ["2026-12-31", [2026], 2027],
  ["2026-12-31", [2026, 2027], null],
  ["2027-01-01", [2026], 2027],
  ["2026-11-01", [], 2026],
])("on %s with %j official, the year to announce is %s", (today, official, year) => {
  expect(yearToAnnounce(calendarOf(...official), civilDate(today))).toBe(year);
});

test.each([
  ["2026-11-01", null],
  ["2026-11-02", null],
  ["2026-11-03", "2026-11-02"],
  ["2026-11-06", "2026-11-02"],
  ["2026-11-09", "2026-11-09"],
])("%s belongs to the reminder of the week of %s", (today, monday) => {
  expect(mondayOfReminderWeek(calendarOf(), civilDate(today))).toBe(monday);
});
