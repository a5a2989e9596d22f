import { expect, test } from "vitest";
import { civilDate } from "./civil-date.ts";
import { isWorkingDay, skipReason, workingCalendar } from "./working-calendar.ts";

const entry = { name: "named day", source: "announcement" };
const calendar = workingCalendar(
  [
    { day: civilDate("2026-11-24"), kind: "holiday", ...entry },
    { day: civilDate("2026-04-27"), kind: "compensatory", ...entry },
    { day: civilDate("2026-08-31"), kind: "swapped-off", ...entry },
    { day: civilDate("2026-08-22"), kind: "swapped-in", ...entry },
  ],
  [
    { year: 2026, status: "official" },
    { year: 2027, status: "draft" },
  ],
);

test.each([
  ["2026-11-23", null],
  ["2026-11-24", "holiday"],
  ["2026-04-27", "compensatory"],
  ["2026-08-31", "swapped-off"],
  ["2026-08-22", null],
  ["2026-08-23", "weekend"],
  ["2026-11-28", "weekend"],
])("%s is passed over because of %s", (day, reason) => {
  expect(skipReason(calendar, civilDate(day))).toBe(reason);
  expect(isWorkingDay(calendar, civilDate(day))).toBe(reason === null);
});

test("only announced years are official", () => {
  expect([...calendar.officialYears]).toEqual([2026]);
});

test("a day listed both as closed and as worked is closed", () => {
  const day = civilDate("2026-08-22");
  const both = (["holiday", "swapped-in"] as const).map((kind) => ({ day, kind, ...entry }));
  for (const days of [both, both.toReversed()])
    expect(skipReason(workingCalendar(days, []), day)).toBe("holiday");
});
