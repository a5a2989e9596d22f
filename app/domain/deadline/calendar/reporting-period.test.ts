import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, civilDate, daysBetween } from "./civil-date.ts";
import { type Quarter, quarterOf, quarterPeriod, yearPeriod } from "./reporting-period.ts";

const quarters: readonly Quarter[] = [1, 2, 3, 4];

test.each([
  [1, "2026-12-15", "2027-03-14"],
  [2, "2027-03-15", "2027-06-14"],
  [3, "2027-06-15", "2027-09-14"],
  [4, "2027-09-15", "2027-12-14"],
] as const)("quarter %i of 2027 runs from %s to %s", (quarter, from, to) => {
  expect(quarterPeriod(2027, quarter)).toEqual({ from, to });
});

test("the year 2027 runs from 15 December to 14 December", () => {
  expect(yearPeriod(2027)).toEqual({ from: "2026-12-15", to: "2027-12-14" });
});

test("quarters follow each other and tile every year without gap or overlap, 2008 to 2035", () => {
  let next = quarterPeriod(2008, 1).from;
  for (let year = 2008; year <= 2035; year += 1) {
    const whole = yearPeriod(year);
    expect(whole.from).toBe(next);
    for (const quarter of quarters) {
      const { from, to } = quarterPeriod(year, quarter);
      expect(from).toBe(next);
      next = addDays(to, 1);
    }
    expect(addDays(whole.to, 1)).toBe(next);
  }
});

test("each day lies in exactly the quarter that is said of it", () => {
  const first = civilDate("2008-01-01");
  const days = daysBetween(first, civilDate("2035-12-31"));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: days }), (at) => {
      const day = addDays(first, at);
      const holding = [-1, 0, 1].flatMap((shift) =>
        quarters
          .map((quarter) => ({ year: Number(day.slice(0, 4)) + shift, quarter }))
          .filter(({ year, quarter }) => {
            const { from, to } = quarterPeriod(year, quarter);
            return from <= day && day <= to;
          }),
      );
      expect(holding).toEqual([quarterOf(day)]);
    }),
  );
});

test("what comes in the second half of December belongs to the next year", () => {
  expect(quarterOf(civilDate("2026-12-14"))).toEqual({ year: 2026, quarter: 4 });
  expect(quarterOf(civilDate("2026-12-15"))).toEqual({ year: 2027, quarter: 1 });
});
