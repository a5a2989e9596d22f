import { expect, test } from "vitest";
import { lunarDaysOf } from "#app/server/lists/lunar-days.ts";
import { draftCalendar, withLawfulYears } from "./calendar-draft.ts";
import { civilDate } from "./civil-date.ts";
import words from "./holidays.words.json" with { type: "json" };
import lunarDays from "./lunar-days.json" with { type: "json" };
import type { CalendarDay } from "./working-calendar.ts";

const lunar = (newYearOn: string, hungKingsOn: string) => ({
  newYearOn: civilDate(newYearOn),
  hungKingsOn: civilDate(hungKingsOn),
});

// What is decided each year is a guess (art. 112.3); a test that tied it to a year's decision would lie.
test("the draft says of each day whether it is the law or a guess", () => {
  const days = draftCalendar(2027, lunar("2027-02-06", "2027-04-16"));
  const guessed = days.filter(({ source }) => source === words.sources["decided-each-year"]);
  const lawful = days.filter((one) => !guessed.includes(one));
  expect(lawful.map(({ day }) => day)).toEqual(
    expect.arrayContaining(["2027-01-01", "2027-04-16", "2027-04-30", "2027-09-02", "2027-11-24"]),
  );
  for (const { name } of guessed)
    expect([words.names["lunar-new-year"], words.names["national-adjacent"]]).toContain(
      name.replace(`${words.compensatory} `, ""),
    );
  // Four days around the first of the lunar year, and one beside 2 September.
  expect(guessed).toHaveLength(5);
});

test("the lunar days are those of the moon over Viet Nam", () => {
  expect(lunarDays.map(({ year }) => year)).toEqual(
    Array.from({ length: 33 }, (_, after) => 2008 + after),
  );
  for (const { year, ...days } of lunarDays) expect(days).toEqual(lunarDaysOf(year));
});

const listedDay = (day: string): CalendarDay => ({
  day: civilDate(day),
  kind: "holiday",
  name: "own",
  source: "decision",
});

test("a year that nobody declared has the law's days, a declared one its own alone", () => {
  const own = listedDay("2028-05-02");
  const days = withLawfulYears([own], [{ year: 2028 }, { year: 2029 }]);
  const inYear = (year: number) => days.filter(({ day }) => day.startsWith(String(year)));
  expect(inYear(2028)).toEqual([own]);
  expect(inYear(2029)).toEqual([]);
  expect(inYear(2030).map(({ day }) => day)).toEqual(
    expect.arrayContaining(["2030-01-01", "2030-02-04", "2030-04-12", "2030-04-30", "2030-09-02"]),
  );
});

test("a single day entered for a year that nobody declared takes none of the law's days away", () => {
  const inYear = (listed: readonly CalendarDay[]) =>
    withLawfulYears(listed, []).filter(({ day }) => day.startsWith("2028"));
  const lawful = inYear([]);
  expect(lawful.length).toBeGreaterThan(10);
  const between = listedDay("2028-03-01");
  expect(inYear([between])).toEqual([between, ...lawful]);
  const known = listedDay("2028-09-01");
  expect(inYear([known])).toEqual([known, ...lawful.filter(({ day }) => day !== known.day)]);
});

// In 2023 three holidays ran from Saturday 29 April to Monday 1 May; 2 and 3 May were off for two.
test("holidays on weekly rest days give the next days that are not off already", () => {
  const days = draftCalendar(2023, lunar("2023-01-22", "2023-04-29")).map(
    ({ day, kind }) => `${day} ${kind}`,
  );
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
