import { expect, test } from "vitest";
import { aLegalClock } from "#tests/factories/petition.ts";
import { civilDate } from "../calendar/civil-date.ts";
import { workingCalendar } from "../calendar/working-calendar.ts";
import type { ReminderStep } from "./limit-rule.ts";
import { stepDay, stepsWithin, workingDayBefore } from "./reminder-steps.ts";

const day = civilDate;
const { calendar: plain } = aLegalClock;
/** Monday 7 December is off, Saturday 5 December is worked in its place. */
const swapped = workingCalendar(
  [
    { day: day("2026-12-07"), kind: "swapped-off", name: "", source: "" },
    { day: day("2026-12-05"), kind: "swapped-in", name: "", source: "" },
  ],
  [{ year: 2026, status: "official" }],
);

test.each<[string, ReminderStep["at"], string, string, string]>([
  [
    "half of fifteen working days is the eighth",
    "half-way",
    "2026-11-20",
    "2026-12-11",
    "2026-12-02",
  ],
  ["half of two is the first", "half-way", "2026-11-20", "2026-11-24", "2026-11-23"],
  ["half of one is the due day", "half-way", "2026-11-20", "2026-11-23", "2026-11-23"],
  ["the day before a Monday is Friday", -1, "2026-11-02", "2026-11-23", "2026-11-20"],
  ["two before a Monday is Thursday", -2, "2026-11-02", "2026-11-23", "2026-11-19"],
  ["on the day", 0, "2026-11-02", "2026-11-23", "2026-11-23"],
  ["on the day, where a person chose a Sunday", 0, "2026-11-02", "2026-11-22", "2026-11-20"],
  ["one before a Sunday is Friday too", -1, "2026-11-02", "2026-11-22", "2026-11-20"],
  ["one after a Friday is Monday", 1, "2026-11-02", "2026-11-20", "2026-11-23"],
  ["five after", 5, "2026-11-02", "2026-11-20", "2026-11-27"],
  ["ten after", 10, "2026-11-02", "2026-11-20", "2026-12-04"],
])("%s", (_what, at, from, dueOn, expected) => {
  expect(stepDay(plain, at, { from: day(from), dueOn: day(dueOn) })).toBe(expected);
});

test("a make-up Saturday is a day of reminders, a swapped Monday is none", () => {
  expect(workingDayBefore(swapped, day("2026-12-08"), 1)).toBe("2026-12-05");
  const limit = { from: day("2026-11-02"), dueOn: day("2026-12-04") };
  expect(stepDay(swapped, 1, limit)).toBe("2026-12-05");
  expect(stepDay(swapped, 2, limit)).toBe("2026-12-08");
});

const step = (at: ReminderStep["at"]): ReminderStep => ({ at, to: ["officer"], atOnce: false });
const steps = (["half-way", -1, 0, 1] as const).map(step);
const within = (after: string, upTo: string, dueOn = "2026-11-23", from = "2026-11-09") =>
  stepsWithin(
    plain,
    steps,
    { from: day(from), dueOn: day(dueOn) },
    {
      after: day(after),
      upTo: day(upTo),
    },
  ).map(({ at }) => at);

test("each step is told in one span and in no other", () => {
  expect(within("2026-11-19", "2026-11-20")).toEqual([-1]);
  expect(within("2026-11-20", "2026-11-23")).toEqual([0]);
  expect(within("2026-11-23", "2026-11-24")).toEqual([1]);
  expect(within("2026-11-24", "2026-11-25")).toEqual([]);
});

test("what fell on days without a digest is caught up", () => {
  expect(within("2026-11-13", "2026-11-24")).toEqual(["half-way", -1, 0, 1]);
});

test("a limit that began today reminds of nothing that lies before it", () => {
  expect(within("2026-11-19", "2026-11-20", "2026-11-23", "2026-11-20")).toEqual([]);
});
