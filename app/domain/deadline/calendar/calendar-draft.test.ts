import { expect, test } from "vitest";
import reference from "#prisma/seed/reference/calendar.json" with { type: "json" };
import { draftCalendar } from "./calendar-draft.ts";
import { civilDate } from "./civil-date.ts";

const lunar = (newYearOn: string, hungKingsOn: string) => ({
  newYearOn: civilDate(newYearOn),
  hungKingsOn: civilDate(hungKingsOn),
});
const written = (year: number, newYearOn: string, hungKingsOn: string) =>
  draftCalendar(year, lunar(newYearOn, hungKingsOn)).map(({ day, kind }) => `${day} ${kind}`);
const known = (year: number) =>
  reference.days
    .filter(({ day, kind }) => day.startsWith(String(year)) && !kind.startsWith("swapped"))
    .map(({ day, kind }) => `${day} ${kind}`);

test("the draft of 2026 is what was announced, without the swaps", () => {
  expect(written(2026, "2026-02-17", "2026-04-26")).toEqual(known(2026));
});

// The five days of the lunar new year and the second national day are decided each year (art. 112.3).
test("what the law leaves open is a guess: of 2027 another one was announced", () => {
  const guessed = written(2027, "2027-02-06", "2027-04-16");
  expect(guessed.filter((day) => !known(2027).includes(day))).toEqual([
    "2027-02-09 holiday",
    "2027-02-11 compensatory",
    "2027-09-01 holiday",
  ]);
});

// In 2023 three holidays ran from Saturday 29 April to Monday 1 May; 2 and 3 May were off for two.
test("holidays on weekly rest days give the next days that are not off already", () => {
  const days = written(2023, "2023-01-22", "2023-04-29");
  expect(days.filter((day) => /^2023-0[45]/.test(day))).toEqual([
    "2023-05-01 holiday",
    "2023-05-02 compensatory",
    "2023-05-03 compensatory",
  ]);
});

test.each([
  [2020, ["2020-09-02 holiday"]],
  [2024, ["2024-09-02 holiday", "2024-09-03 holiday"]],
  [2028, ["2028-09-01 holiday", "2028-09-04 compensatory"]],
  [2029, ["2029-09-03 holiday", "2029-09-04 compensatory"]],
])("the national days of %i", (year, days) => {
  const drafted = draftCalendar(year, null).map(({ day, kind }) => `${day} ${kind}`);
  expect(drafted.filter((day) => day.startsWith(`${year}-09`))).toEqual(days);
});

test("24 November is a holiday from 2026, and each day names its law", () => {
  const culture = (year: number) =>
    draftCalendar(year, null).find(({ day }) => day === `${year}-11-24`);
  expect(culture(2025)).toBeUndefined();
  expect(culture(2026)?.source).toContain("28/2026/QH16");
  for (const { name, source } of draftCalendar(2027, null)) expect(name && source).not.toBe("");
});
