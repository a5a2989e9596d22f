import { expect, test } from "vitest";
import { officeHoursText, readOfficeHours, usualOfficeHours } from "./office-hours.ts";

test.each([
  ["7:30-11:30, 13:00-17:00", "7:30-11:30, 13:00-17:00"],
  ["07:30 - 11:30; 13:00 – 17:00", "7:30-11:30, 13:00-17:00"],
  ["7h30-11h30,13h00-16h30", "7:30-11:30, 13:00-16:30"],
  ["8:00-24:00", "8:00-24:00"],
])("%s is read as hours", (typed, shown) => {
  const hours = readOfficeHours(typed);
  expect(hours && officeHoursText(hours)).toBe(shown);
});

test.each([
  "",
  "morning",
  "7:30",
  "7:30-11:30,",
  "11:30-7:30",
  "7:60-9:00",
  "7:30-25:00",
  "7:30-11:30, 11:00-17:00",
])("%j is no office hours", (typed) => {
  expect(readOfficeHours(typed)).toBeNull();
});

test("the usual hours are written as they are read", () => {
  expect(readOfficeHours(officeHoursText(usualOfficeHours))).toEqual(usualOfficeHours);
});
