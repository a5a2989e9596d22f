import { expect, test } from "vitest";
import { civilDate } from "../calendar/civil-date.ts";
import { workingCalendar } from "../calendar/working-calendar.ts";
import { urgency } from "./urgency.ts";

const calendar = workingCalendar(
  [{ day: civilDate("2026-11-24"), kind: "holiday", name: "holiday", source: "announcement" }],
  [{ year: 2026, status: "official" }],
);

test.each([
  ["2026-11-20", "2026-11-30", "ample", 5],
  ["2026-11-26", "2026-11-30", "soon", 2],
  ["2026-11-25", "2026-11-30", "ample", 3],
  ["2026-11-20", "2026-11-25", "soon", 2],
  ["2026-11-29", "2026-11-30", "soon", 1],
  ["2026-11-30", "2026-11-30", "due-today", 0],
  ["2026-12-01", "2026-11-30", "overdue", 1],
  ["2026-11-28", "2026-11-27", "overdue", 0],
  ["2026-12-07", "2026-11-27", "overdue", 6],
])("on %s, what is due on %s is %s by %i working days", (today, dueOn, kind, workingDays) => {
  expect(urgency(calendar, civilDate(today), civilDate(dueOn))).toEqual({ kind, workingDays });
});
