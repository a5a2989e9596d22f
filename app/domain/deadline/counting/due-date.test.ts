import { expect, test } from "vitest";
import reference from "#prisma/seed/reference/calendar.json" with { type: "json" };
import { civilDate } from "../calendar/civil-date.ts";
import {
  type CalendarDay,
  type CalendarYear,
  workingCalendar,
} from "../calendar/working-calendar.ts";
import { defaultRules } from "../rules/default-rules.ts";
import { countDays } from "./count-days.ts";
import { addWorkingDays, dayZero, dueDate, isProvisional, workingDaysBetween } from "./due-date.ts";

/**
 * The nth day after `from`, moved to the end of the next working day where it is a day off
 * (Civil Code 2015, Art. 147.2, 148.5). A make-up Saturday is a working day and does not move it.
 */
const addCalendarDays: typeof addWorkingDays = (calendar, from, amount) =>
  countDays(calendar, { amount, unit: "calendar-days" }, from);

const calendar = workingCalendar(
  reference.days.map((day) => ({ ...day, day: civilDate(day.day) }) as CalendarDay),
  reference.years as CalendarYear[],
);

test.each([
  ["2026-11-20", 5, "2026-11-30"],
  ["2026-11-21", 5, "2026-11-30"],
  ["2026-11-23", 1, "2026-11-25"],
  ["2026-02-12", 5, "2026-02-26"],
  ["2026-04-24", 5, "2026-05-06"],
  ["2026-08-20", 5, "2026-08-26"],
  ["2026-08-28", 2, "2026-09-04"],
  ["2026-12-28", 5, "2027-01-05"],
  ["2027-01-28", 5, "2027-02-11"],
  ["2027-02-03", 1, "2027-02-11"],
  ["2027-02-06", 2, "2027-02-12"],
  ["2027-02-03", 5, "2027-02-17"],
  ["2027-01-20", 15, "2027-02-17"],
  ["2027-08-30", 2, "2027-09-01"],
  ["2027-08-31", 1, "2027-09-01"],
  ["2027-08-31", 3, "2027-09-07"],
  ["2027-11-23", 1, "2027-11-25"],
  ["2026-11-23", 15, "2026-12-15"],
  ["2026-01-01", 2, "2026-01-06"],
  ["2026-11-18", 15, "2026-12-10"],
])("%s and %i working days end on %s", (from, amount, due) => {
  expect(addWorkingDays(calendar, civilDate(from), amount)).toBe(due);
  expect(workingDaysBetween(calendar, civilDate(from), civilDate(due))).toBe(amount);
});

test.each([
  ["2026-11-06", 15, "2026-11-23", "a Saturday moves to Monday"],
  ["2026-11-09", 15, "2026-11-25", "a holiday moves to the next day"],
  ["2026-04-11", 15, "2026-04-28", "a Sunday and its day in lieu are passed over"],
  ["2026-02-01", 15, "2026-02-23", "the new year week is passed over"],
  ["2026-08-07", 15, "2026-08-22", "a make-up Saturday does not move"],
])("%s and %i calendar days end on %s: %s", (from, amount, due) => {
  expect(addCalendarDays(calendar, civilDate(from), amount)).toBe(due);
});

test.each([0, -1, 1.5, Number.NaN])("a limit of %d days is a fault", (amount) => {
  expect(() => addWorkingDays(calendar, civilDate("2026-11-20"), amount)).toThrow(RangeError);
  expect(() => addCalendarDays(calendar, civilDate("2026-11-20"), amount)).toThrow(RangeError);
});

test.each([
  ["2026-11-21", "2026-12-10", 13],
  ["2026-11-20", "2026-11-20", 0],
  ["2026-11-20", "2026-11-22", 0],
  ["2026-11-22", "2026-11-20", 0],
  ["2026-11-25", "2026-11-20", -2],
  ["2026-11-30", "2026-11-20", -5],
])("from %s to %s there are %i working days", (from, to, expected) => {
  expect(workingDaysBetween(calendar, civilDate(from), civilDate(to))).toBe(expected);
});

// 16:59:59Z is 23:59:59 in Viet Nam, 17:00Z the next day's first minute.
test.each([
  ["2026-11-20T16:59:59Z", null, "2026-11-20"],
  ["2026-11-20T17:00:00Z", null, "2026-11-21"],
  ["2026-11-24T03:00:00Z", null, "2026-11-24"],
  ["2026-11-20T10:00:00Z", 17, "2026-11-20"],
  ["2026-11-20T10:01:00Z", 17, "2026-11-23"],
  ["2026-11-23T10:01:00Z", 17, "2026-11-25"],
  ["2026-11-21T02:00:00Z", 17, "2026-11-23"],
  ["2026-11-21T17:00:00Z", 17, "2026-11-23"],
  ["2026-11-24T02:00:00Z", 17, "2026-11-25"],
  ["2026-08-22T02:00:00Z", 17, "2026-08-22"],
  ["2026-11-20T09:31:00Z", 16.5, "2026-11-23"],
])("sent at %s with closing hour %s, day zero is %s", (sentAt, closingHour, day) => {
  expect(dayZero(calendar, new Date(sentAt), closingHour)).toBe(day);
});

// The closing hour off and set to 17: a plain Friday, a Saturday that is worked, the eve of the lunar new year's
// holidays, the year's last day.
test.each([
  ["2026-11-20T16:59+07:00", "2026-11-20", "2026-11-20"],
  ["2026-11-20T17:01+07:00", "2026-11-20", "2026-11-23"],
  ["2026-11-20T23:59+07:00", "2026-11-20", "2026-11-23"],
  ["2026-08-22T16:59+07:00", "2026-08-22", "2026-08-22"],
  ["2026-08-22T17:01+07:00", "2026-08-22", "2026-08-24"],
  ["2026-08-22T23:59+07:00", "2026-08-22", "2026-08-24"],
  ["2026-02-13T16:59+07:00", "2026-02-13", "2026-02-13"],
  ["2026-02-13T17:01+07:00", "2026-02-13", "2026-02-23"],
  ["2026-02-16T09:00+07:00", "2026-02-16", "2026-02-23"],
  ["2026-02-16T23:59+07:00", "2026-02-16", "2026-02-23"],
  ["2026-12-31T16:59+07:00", "2026-12-31", "2026-12-31"],
  ["2026-12-31T17:01+07:00", "2026-12-31", "2027-01-04"],
  ["2026-12-31T23:59+07:00", "2026-12-31", "2027-01-04"],
])("sent at %s, day zero is %s without a closing hour and %s with 17:00", (at, without, with17) => {
  expect(dayZero(calendar, new Date(at), null)).toBe(without);
  expect(dayZero(calendar, new Date(at), 17)).toBe(with17);
});

test.each([
  ["2026-11-20T17:01+07:00", "2026-11-30", "2026-12-01"],
  ["2026-08-22T17:01+07:00", "2026-08-28", "2026-09-03"],
  ["2026-02-16T23:59+07:00", "2026-02-27", "2026-03-02"],
  ["2026-12-31T23:59+07:00", "2027-01-08", "2027-01-11"],
])(
  "sent at %s, five working days end on %s, with closing at 17:00 on %s",
  (at, without, with17) => {
    const due = (closingHour: number | null) =>
      addWorkingDays(calendar, dayZero(calendar, new Date(at), closingHour), 5);
    expect(due(null)).toBe(without);
    expect(due(17)).toBe(with17);
  },
);

const ruleOf = (line: string) => {
  const rule = defaultRules.find((one) => one.line === line);
  if (!rule) throw new Error(`no rule ${line}`);
  return rule;
};

test.each([
  ["forward-regulation", "2026-11-20", "2026-11-30", false],
  ["reply", "2026-11-23", "2026-12-15", false],
  ["rating", "2026-10-22", "2026-11-23", false],
  ["forward", "2026-12-28", "2027-01-05", false],
  ["forward", "2027-12-28", "2028-01-04", true],
  ["register", "2024-12-30", "2025-01-02", true],
  ["register", "2024-12-31", "2025-01-03", false],
])("%s from %s is due on %s, provisional: %s", (line, from, on, provisional) => {
  const rule = ruleOf(line);
  const endsAt = null;
  expect(dueDate(calendar, rule, civilDate(from))).toEqual({ on, provisional, rule, from, endsAt });
});

test("a count that runs through an unannounced year is provisional though its ends are not", () => {
  const gap = { ...calendar, officialYears: new Set([2025, 2027]) };
  expect(isProvisional(gap, civilDate("2025-12-01"), civilDate("2027-02-01"))).toBe(true);
  expect(isProvisional(gap, civilDate("2026-12-31"), civilDate("2027-02-01"))).toBe(false);
});
