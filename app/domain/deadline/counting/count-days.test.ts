import fc from "fast-check";
import { expect, test } from "vitest";
import reference from "#prisma/seed/reference/calendar.json" with { type: "json" };
import { addDays, civilDate, compare } from "../calendar/civil-date.ts";
import {
  type CalendarDay,
  type CalendarYear,
  workingCalendar,
} from "../calendar/working-calendar.ts";
import { type CountStep, countDays, type DayUnit, explainDays } from "./count-days.ts";
import { addWorkingDays, workingDaysBetween } from "./due-date.ts";

const calendar = workingCalendar(
  reference.days.map((day) => ({ ...day, day: civilDate(day.day) }) as CalendarDay),
  reference.years as CalendarYear[],
);
const units: readonly DayUnit[] = ["working-days", "calendar-days"];
const told = ({ day, number, off, listed, pause }: CountStep) =>
  [day, number ?? "–", off, listed && "announced", pause?.reason].filter(Boolean).join(" ");
const pause = (from: string, to: string) => ({
  from: civilDate(from),
  to: civilDate(to),
  reason: "asked",
});

test("a working-day limit names each day it passes over and the day that is worked instead", () => {
  const proof = explainDays(calendar, { amount: 5, unit: "working-days" }, civilDate("2026-08-28"));
  expect(proof.steps.map(told)).toEqual([
    "2026-08-29 – weekend",
    "2026-08-30 – weekend",
    "2026-08-31 – swapped-off announced",
    "2026-09-01 – holiday announced",
    "2026-09-02 – holiday announced",
    "2026-09-03 1",
    "2026-09-04 2",
    "2026-09-05 – weekend",
    "2026-09-06 – weekend",
    "2026-09-07 3",
    "2026-09-08 4",
    "2026-09-09 5",
  ]);
  const madeUp = explainDays(
    calendar,
    { amount: 2, unit: "working-days" },
    civilDate("2026-08-20"),
  );
  expect(madeUp.steps.map(told)).toEqual(["2026-08-21 1", "2026-08-22 2 announced"]);
  expect(madeUp.steps[1]?.listed).toEqual(reference.days.find(({ day }) => day === "2026-08-22"));
});

test("a calendar-day limit counts days off and shows how its end moves", () => {
  const proof = explainDays(
    calendar,
    { amount: 2, unit: "calendar-days" },
    civilDate("2026-04-24"),
  );
  expect(proof.steps.map(told)).toEqual([
    "2026-04-25 1 weekend",
    "2026-04-26 2 weekend",
    "2026-04-27 – compensatory announced",
    "2026-04-28 –",
  ]);
});

test("paused days are named and an extension runs from the day that it extends", () => {
  const changes = {
    pauses: [pause("2026-11-24", "2026-11-25")],
    extensions: [{ amount: 2, reason: "verification on the spot" }],
  };
  const limit = { amount: 3, unit: "working-days" } as const;
  const proof = explainDays(calendar, limit, civilDate("2026-11-20"), changes);
  expect(proof.steps.map((step) => `${step.part} ${told(step)}`)).toEqual([
    "0 2026-11-21 – weekend",
    "0 2026-11-22 – weekend",
    "0 2026-11-23 1",
    "0 2026-11-24 – holiday announced asked",
    "0 2026-11-25 – asked",
    "0 2026-11-26 2",
    "0 2026-11-27 3",
    "1 2026-11-28 – weekend",
    "1 2026-11-29 – weekend",
    "1 2026-11-30 1",
    "1 2026-12-01 2",
  ]);
  expect(proof).toMatchObject({ firstOn: "2026-11-27", on: "2026-12-01", provisional: false });
});

const fifteen = { amount: 15, unit: "working-days" } as const;

test("a proof names the years that are not announced", () => {
  const proof = explainDays(calendar, fifteen, civilDate("2027-12-28"));
  expect(proof).toMatchObject({ provisional: true, draftYears: [2028], limit: fifteen });
  expect(explainDays(calendar, fifteen, civilDate("2026-11-23"))).toMatchObject({
    on: "2026-12-15",
    provisional: false,
    draftYears: [],
  });
});

const first = civilDate("2025-01-01");
const aRun = fc.record({
  from: fc.integer({ min: 0, max: 900 }).map((days) => addDays(first, days)),
  amount: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom(...units),
  pauseAfter: fc.nat({ max: 60 }),
  pauseDays: fc.integer({ min: 1, max: 25 }),
});

test("a pause of k working days moves a working-day limit by exactly k", () => {
  fc.assert(
    fc.property(aRun, ({ from, amount, pauseAfter, pauseDays }) => {
      const limit = { amount, unit: "working-days" } as const;
      const due = countDays(calendar, limit, from);
      const begin = addDays(from, 1 + pauseAfter);
      fc.pre(compare(begin, due) <= 0);
      const stopped = pause(begin, addDays(begin, pauseDays - 1));
      const k = workingDaysBetween(calendar, addDays(begin, -1), stopped.to);
      const moved = countDays(calendar, limit, from, { pauses: [stopped] });
      expect(moved).toBe(k === 0 ? due : addWorkingDays(calendar, due, k));
    }),
    { numRuns: 1000 },
  );
});

test("a pause never makes a limit end earlier, nor on a day of the pause", () => {
  fc.assert(
    fc.property(aRun, ({ from, amount, unit, pauseAfter, pauseDays }) => {
      const begin = addDays(from, 1 + pauseAfter);
      const stopped = pause(begin, addDays(begin, pauseDays - 1));
      const due = countDays(calendar, { amount, unit }, from);
      const moved = countDays(calendar, { amount, unit }, from, { pauses: [stopped] });
      expect(compare(moved, due)).toBeGreaterThanOrEqual(0);
      expect(stopped.from <= moved && moved <= stopped.to).toBe(false);
      if (begin > due) expect(moved).toBe(due);
    }),
    { numRuns: 1000 },
  );
});

test("an extension by working days is as long as a limit that had them from the start", () => {
  fc.assert(
    fc.property(aRun, fc.integer({ min: 1, max: 15 }), ({ from, amount, unit }, more) => {
      const extended = countDays(calendar, { amount, unit }, from, {
        extensions: [{ amount: more, reason: "" }],
      });
      const whole = countDays(calendar, { amount: amount + more, unit }, from);
      if (unit === "working-days") expect(extended).toBe(whole);
      else expect(compare(extended, whole)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("a proof is the count: as many numbered days as the limit has, none of them missing", () => {
  fc.assert(
    fc.property(aRun, ({ from, amount, unit }) => {
      const proof = explainDays(calendar, { amount, unit }, from);
      const numbers = proof.steps.flatMap(({ number }) => (number === null ? [] : [number]));
      expect(numbers).toEqual(Array.from({ length: amount }, (_day, at) => at + 1));
      expect(proof.steps.map(({ day }) => day)).toEqual(
        proof.steps.map((_step, at) => addDays(from, at + 1)),
      );
      expect(proof.steps.at(-1)?.day).toBe(proof.on);
    }),
  );
});
