import { expect, test } from "vitest";
import { planCalendar } from "./calendar-plan.ts";
import { civilDate } from "./civil-date.ts";
import type { CalendarDay } from "./working-calendar.ts";

const entryOn = (day: string, change: Partial<CalendarDay> = {}): CalendarDay => ({
  day: civilDate(day),
  kind: "holiday",
  name: "day off",
  source: "law",
  ...change,
});
const known = [entryOn("2026-12-31"), entryOn("2027-01-01"), entryOn("2027-09-02")];
const lines = (...entries: readonly CalendarDay[]) =>
  entries.map((entry, at) => ({ line: at + 2, entry }));
const told = (plan: ReturnType<typeof planCalendar>) =>
  plan.changes.map(({ entry, state }) => `${entry.day} ${state}`);

test("the list is the whole year: new, changed, removed and unchanged days, in their order", () => {
  const list = lines(
    entryOn("2027-04-30"),
    entryOn("2027-01-01", { source: "notice" }),
    entryOn("2027-02-05"),
  );
  expect(told(planCalendar(2027, list, [], known))).toEqual([
    "2027-01-01 changed",
    "2027-02-05 new",
    "2027-04-30 new",
    "2027-09-02 removed",
  ]);
  expect(told(planCalendar(2027, lines(...known.slice(1)), [], known))).toEqual([
    "2027-01-01 unchanged",
    "2027-09-02 unchanged",
  ]);
});

test("days of another year and days listed twice are faults, and then nothing is removed", () => {
  const list = lines(entryOn("2026-12-31"), entryOn("2027-02-05"), entryOn("2027-02-05"));
  const plan = planCalendar(2027, list, [{ line: 1, day: "?", reason: "day-wrong" }], known);
  expect(plan.faults).toEqual([
    { line: 1, day: "?", reason: "day-wrong" },
    { line: 2, day: "2026-12-31", reason: "day-of-other-year" },
    { line: 4, day: "2027-02-05", reason: "day-twice" },
  ]);
  expect(told(plan)).toEqual(["2027-02-05 new"]);
});
