import { expect, test } from "vitest";
import {
  addDays,
  civilDate,
  civilDateInVietnam,
  compare,
  daysBetween,
  minutesOfDayInVietnam,
  parseCivilDate,
  weekday,
  yearOf,
} from "./civil-date.ts";

test.each(["2026-11-20", "2024-02-29", "2000-02-29", "1945-09-02"])(
  "%s is a day of the calendar",
  (text) => {
    expect(parseCivilDate(text)).toBe(text);
  },
);

test.each([
  "2026-02-30",
  "2025-02-29",
  "1900-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-04-31",
  "2026-11-00",
  "2026-1-2",
  "20/11/2026",
  "2026-11-20T00:00:00Z",
  " 2026-11-20",
  "0026-11-20",
  "",
])("%j is not a day of the calendar", (text) => {
  expect(parseCivilDate(text)).toBeNull();
});

test("a literal that names no day is a fault", () => {
  expect(() => civilDate("2026-02-30")).toThrow("2026-02-30");
});

test.each([
  ["2026-11-20", 1, "2026-11-21"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2024-02-28", 1, "2024-02-29"],
  ["2025-02-28", 1, "2025-03-01"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2026-11-20", 0, "2026-11-20"],
  ["2026-11-20", 365, "2027-11-20"],
])("%s moved by %i days is %s", (from, days, to) => {
  expect(addDays(civilDate(from), days)).toBe(to);
  expect(daysBetween(civilDate(from), civilDate(to))).toBe(days);
});

test.each([
  ["2026-11-22", 0],
  ["2026-11-23", 1],
  ["2026-11-28", 6],
  ["2025-01-29", 3],
])("%s has weekday %i", (day, expected) => {
  expect(weekday(civilDate(day))).toBe(expected);
});

test("days sort as they follow each other", () => {
  const days = ["2027-01-01", "2026-12-31", "2026-02-10", "2026-02-09"].map(civilDate);
  expect(days.sort(compare)).toEqual(["2026-02-09", "2026-02-10", "2026-12-31", "2027-01-01"]);
  expect(compare(civilDate("2026-02-09"), civilDate("2026-02-09"))).toBe(0);
});

test("the year of a day is a number", () => {
  expect(yearOf(civilDate("2026-02-09"))).toBe(2026);
});

test.each([
  ["2026-11-20T16:59:59.999Z", "2026-11-20", 1439],
  ["2026-11-20T17:00:00.000Z", "2026-11-21", 0],
  ["2026-12-31T16:59:59.999Z", "2026-12-31", 1439],
  ["2026-12-31T17:00:00.000Z", "2027-01-01", 0],
  ["2026-11-20T00:00:00.000Z", "2026-11-20", 420],
  ["2026-11-20T23:59:00.000-11:00", "2026-11-21", 1079],
  ["1969-12-31T16:59:00.000Z", "1969-12-31", 1439],
])("the instant %s falls on %s at minute %i in Viet Nam", (instant, day, minutes) => {
  expect(civilDateInVietnam(new Date(instant))).toBe(day);
  expect(minutesOfDayInVietnam(new Date(instant))).toBe(minutes);
});
