import fc from "fast-check";
import { expect, test } from "vitest";
import reference from "#prisma/seed/reference/calendar.json" with { type: "json" };
import { civilDate } from "../calendar/civil-date.ts";
import { areOfficeHours, type OfficeHours } from "../calendar/office-hours.ts";
import { type CalendarDay, workingCalendar } from "../calendar/working-calendar.ts";
import { explainWorkingHours } from "./working-hours.ts";

const calendar = workingCalendar(
  reference.days.map((day) => ({ ...day, day: civilDate(day.day) }) as CalendarDay),
  [],
);
const withHours = (hours: OfficeHours) => ({ ...calendar, hours });
const clock = (hours: number, minutes = 0) => hours * 60 + minutes;
const morning = { from: clock(7, 30), to: clock(11, 30) };
const afternoon = { from: clock(13, 30), to: clock(17) };
const hours: OfficeHours = { ordinary: [morning, afternoon] };

test.each([
  ["2026-11-20T09:00+07:00", 2, "2026-11-20T11:00+07:00", "within the morning"],
  ["2026-11-20T11:00+07:00", 4.5, "2026-11-23T08:00+07:00", "over lunch and the weekend"],
  ["2026-11-20T13:00+07:00", 1, "2026-11-20T14:30+07:00", "begun at lunch"],
  ["2026-11-20T13:30+07:00", 3.5, "2026-11-20T17:00+07:00", "to the closing minute"],
  ["2026-11-20T23:59+07:00", 1, "2026-11-23T08:30+07:00", "begun at night"],
  ["2026-11-23T16:00+07:00", 4, "2026-11-25T10:30+07:00", "over a holiday"],
  ["2026-08-21T16:30+07:00", 1, "2026-08-22T08:00+07:00", "into a Saturday that is worked"],
  ["2026-02-13T16:00+07:00", 8, "2026-02-23T16:30+07:00", "over the lunar new year"],
])("%s and %d working hours end at %s: %s", (from, amount, ends, _why) => {
  const proof = explainWorkingHours(withHours(hours), new Date(from), amount * 60);
  expect(proof.endsAt).toEqual(new Date(ends));
});

test("a proof in hours names what it took of each day, and the days off between", () => {
  const from = new Date("2026-11-23T16:00+07:00");
  const { steps } = explainWorkingHours(withHours(hours), from, 120);
  expect(steps.map(({ day, counted, off, listed }) => [day, counted, off, listed?.kind])).toEqual([
    ["2026-11-23", [{ from: clock(16), to: clock(17) }], null, undefined],
    ["2026-11-24", [], "holiday", "holiday"],
    ["2026-11-25", [{ from: clock(7, 30), to: clock(8, 30) }], null, undefined],
  ]);
});

test("a day of the week may have hours of its own", () => {
  const short: OfficeHours = {
    ordinary: [morning, afternoon],
    onWeekday: new Map([[5, [morning]]]),
  };
  const { endsAt } = explainWorkingHours(withHours(short), new Date("2026-11-20T11:00+07:00"), 60);
  expect(endsAt).toEqual(new Date("2026-11-23T08:00+07:00"));
});

test.each([
  [[], false],
  [[morning, afternoon], true],
  [[afternoon, morning], false],
  [[{ from: 10, to: 10 }], false],
  [[{ from: -1, to: 10 }], false],
  [[{ from: 0, to: 1441 }], false],
  [[{ from: 0, to: 1440 }], true],
])("%j are office hours: %s", (ordinary, expected) => {
  expect(areOfficeHours({ ordinary })).toBe(expected);
});

test.each([0, -1, 0.5, Number.NaN])("a limit of %d minutes is a fault", (minutes) => {
  const from = new Date("2026-11-20T09:00+07:00");
  expect(() => explainWorkingHours(withHours(hours), from, minutes)).toThrow(RangeError);
});

test("exactly the minutes of the limit are counted, and more minutes end later", () => {
  const start = Date.parse("2026-01-01T00:00Z");
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 600_000 }),
      fc.integer({ min: 1, max: 6000 }),
      (at, minutes) => {
        const from = new Date(start + at * 60_000);
        const { endsAt, steps } = explainWorkingHours(withHours(hours), from, minutes);
        const counted = steps.flatMap((step) => step.counted.map((span) => span.to - span.from));
        expect(counted.reduce((sum, one) => sum + one, 0)).toBe(minutes);
        expect(endsAt.getTime() - from.getTime()).toBeGreaterThanOrEqual(minutes * 60_000);
        const later = explainWorkingHours(withHours(hours), from, minutes + 1).endsAt;
        expect(later.getTime()).toBeGreaterThan(endsAt.getTime());
      },
    ),
  );
});
