import { expect, test } from "vitest";
import { lunarDaysOf } from "./lunar-days.ts";

// The lunar new year of 2007 and of 2030 is a day earlier here than in China.
test.each([
  [2007, "2007-02-17", "2007-04-26"],
  [2008, "2008-02-07", "2008-04-15"],
  [2017, "2017-01-28", "2017-04-06"],
  [2020, "2020-01-25", "2020-04-02"],
  [2023, "2023-01-22", "2023-04-29"],
  [2024, "2024-02-10", "2024-04-18"],
  [2025, "2025-01-29", "2025-04-07"],
  [2026, "2026-02-17", "2026-04-26"],
  [2027, "2027-02-06", "2027-04-16"],
  [2028, "2028-01-26", "2028-04-04"],
  [2030, "2030-02-02", "2030-04-12"],
])("the lunar year of %i begins on %s, the Hung kings' day is %s", (year, newYear, kings) => {
  expect(lunarDaysOf(year)).toEqual({ newYearOn: newYear, hungKingsOn: kings });
});
