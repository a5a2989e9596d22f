import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type CivilDate, civilDate, compare } from "../calendar/civil-date.ts";
import {
  type CalendarDayKind,
  isWorkingDay,
  workingCalendar,
} from "../calendar/working-calendar.ts";
import { countDays } from "./count-days.ts";
import { addWorkingDays, workingDaysBetween } from "./due-date.ts";

/**
 * The nth day after `from`, moved to the end of the next working day where it is a day off
 * (Civil Code 2015, Art. 147.2, 148.5). A make-up Saturday is a working day and does not move it.
 */
const addCalendarDays: typeof addWorkingDays = (calendar, from, amount) =>
  countDays(calendar, { amount, unit: "calendar-days" }, from);

const firstDay = civilDate("2026-01-01");
const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays(firstDay, days));
const anyDays = fc.array(anyDay, { maxLength: 60 });
const listed = (kind: CalendarDayKind) => (day: CivilDate) => ({ day, kind, name: "", source: "" });
const calendarOf = (closed: readonly CivilDate[], worked: readonly CivilDate[]) =>
  workingCalendar(
    [...closed.map(listed("holiday")), ...worked.map(listed("swapped-in"))],
    [{ year: 2026, status: "official" }],
  );
const anyListing = fc.record({ closed: anyDays, worked: anyDays });
const anyCalendar = anyListing.map(({ closed, worked }) => calendarOf(closed, worked));
const anyAmount = fc.integer({ min: 1, max: 40 });
const counts = [addWorkingDays, addCalendarDays];

test.each(counts)("%o ends on a working day after the first", (count) => {
  fc.assert(
    fc.property(anyCalendar, anyDay, anyAmount, (calendar, from, amount) => {
      const due = count(calendar, from, amount);
      expect(isWorkingDay(calendar, due)).toBe(true);
      expect(compare(due, from)).toBeGreaterThan(0);
    }),
  );
});

test.each(counts)("%o never ends earlier for an added closed day", (count) => {
  fc.assert(
    fc.property(anyListing, anyDay, anyAmount, anyDay, ({ closed, worked }, from, amount, day) => {
      const calendars = [calendarOf(closed, worked), calendarOf([...closed, day], worked)];
      const [before, after] = calendars.map((each) => count(each, from, amount));
      expect(compare(after ?? from, before ?? from)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test.each(counts)("%o never ends later for an added make-up day", (count) => {
  fc.assert(
    fc.property(anyListing, anyDay, anyAmount, anyDay, ({ closed, worked }, from, amount, day) => {
      const calendars = [calendarOf(closed, worked), calendarOf(closed, [...worked, day])];
      const [before, after] = calendars.map((each) => count(each, from, amount));
      expect(compare(after ?? from, before ?? from)).toBeLessThanOrEqual(0);
    }),
  );
});

test("one working day more always ends later", () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, anyAmount, (calendar, from, amount) => {
      const due = addWorkingDays(calendar, from, amount);
      expect(compare(addWorkingDays(calendar, from, amount + 1), due)).toBeGreaterThan(0);
    }),
  );
});

test("a day more in the calendar never ends earlier", () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, anyAmount, (calendar, from, amount) => {
      const due = addCalendarDays(calendar, from, amount);
      expect(compare(addCalendarDays(calendar, from, amount + 1), due)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("counting back gives the working days that were added", () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, anyAmount, (calendar, from, amount) => {
      const due = addWorkingDays(calendar, from, amount);
      expect(workingDaysBetween(calendar, from, due)).toBe(amount);
      expect(workingDaysBetween(calendar, due, from)).toBe(-amount);
    }),
  );
});

test("working days between two days are those that are found by going from day to day", () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, anyDay, (calendar, one, other) => {
      const [from, to] = compare(one, other) <= 0 ? [one, other] : [other, one];
      let found = 0;
      for (let day = addDays(from, 1); compare(day, to) <= 0; day = addDays(day, 1))
        if (isWorkingDay(calendar, day)) found += 1;
      expect(workingDaysBetween(calendar, from, to)).toBe(found);
      expect(workingDaysBetween(calendar, to, from)).toBe(0 - found);
    }),
  );
});
