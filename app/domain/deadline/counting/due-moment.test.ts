import { expect, test } from "vitest";
import { civilDate } from "../calendar/civil-date.ts";
import { workingCalendar } from "../calendar/working-calendar.ts";
import { defaultRules } from "../rules/default-rules.ts";
import type { LimitRule } from "../rules/limit-rule.ts";
import { dueDate, explainDueDate, explainDueMoment } from "./due-date.ts";

const calendar = workingCalendar([], [{ year: 2026, status: "official" }]);
const rule: LimitRule = {
  ...(defaultRules.find(({ line }) => line === "register") as LimitRule),
  amount: 8,
  unit: "working-hours",
};
const friday = civilDate("2026-11-20");
const at = (instant: string) => new Date(instant);

test.each([
  ["from the moment it was sent", at("2026-11-20T10:30+07:00"), "2026-11-23T10:30+07:00"],
  ["from a moment after closing", at("2026-11-20T18:00+07:00"), "2026-11-23T17:00+07:00"],
  ["from the end of the day where only the day is known", null, "2026-11-23T17:00+07:00"],
])("eight working hours %s", (_what, startedAt, ends) => {
  const due = dueDate(calendar, rule, friday, {}, startedAt);
  expect(due).toMatchObject({ on: "2026-11-23", provisional: false });
  expect(due.endsAt).toEqual(at(ends));
});

test("a day on which the clock stands still gives no hours, and an extension gives working days", () => {
  const monday = civilDate("2026-11-23");
  const pauses = [{ from: monday, to: monday, reason: "supplement" }];
  const started = at("2026-11-20T16:00+07:00");
  expect(dueDate(calendar, rule, friday, { pauses }, started)).toMatchObject({ on: "2026-11-24" });
  const extensions = [{ amount: 2, reason: "complex-matter" }];
  const extended = dueDate(calendar, rule, friday, { extensions }, started);
  expect(extended).toMatchObject({ on: "2026-11-25", endsAt: null });
});

test("a limit in hours is proven in hours, a limit in days in days", () => {
  const started = at("2026-11-20T16:00+07:00");
  expect(explainDueDate(calendar, rule, friday)).toBeNull();
  const proof = explainDueMoment(calendar, rule, friday, {}, started);
  expect(proof?.steps.map(({ day }) => day)).toEqual([
    "2026-11-20",
    "2026-11-21",
    "2026-11-22",
    "2026-11-23",
  ]);
  const inDays: LimitRule = { ...rule, unit: "working-days", amount: 2 };
  expect(explainDueMoment(calendar, inDays, friday, {}, started)).toBeNull();
  expect(explainDueDate(calendar, inDays, friday)?.on).toBe("2026-11-24");
});
