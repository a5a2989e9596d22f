import { addDays, type CivilDate, civilDate, yearOf } from "./civil-date.ts";

/** The first and the last day of which a report tells, both among them. */
export type ReportingPeriod = { readonly from: CivilDate; readonly to: CivilDate };
export type Quarter = 1 | 2 | 3 | 4;

const firstDayOfMonth = "15";
const monthsPerQuarter = 3;

/** From the 15th of the month before the quarter to the 14th of its last month (09/2019/ND-CP, Art. 12). */
export function quarterPeriod(year: number, quarter: Quarter): ReportingPeriod {
  const next = quarter === 4 ? startOf(year + 1, 1) : startOf(year, quarter + 1);
  return { from: startOf(year, quarter), to: addDays(next, -1) };
}

/** From 15 December of the year before to 14 December (09/2019/ND-CP, Art. 12). */
export function yearPeriod(year: number): ReportingPeriod {
  return { from: startOf(year, 1), to: addDays(startOf(year + 1, 1), -1) };
}

/** The quarter in whose report the day belongs; 15 to 31 December belong to the next year. */
export function quarterOf(day: CivilDate): { readonly year: number; readonly quarter: Quarter } {
  for (const year of [yearOf(day), yearOf(day) + 1])
    for (const quarter of [1, 2, 3, 4] as const) {
      const { from, to } = quarterPeriod(year, quarter);
      if (from <= day && day <= to) return { year, quarter };
    }
  throw new RangeError(`No quarter holds ${day}`);
}

function startOf(year: number, quarter: number): CivilDate {
  const month = (quarter - 1) * monthsPerQuarter;
  const [inYear, number] = month === 0 ? [year - 1, 12] : [year, month];
  return civilDate(`${inYear}-${String(number).padStart(2, "0")}-${firstDayOfMonth}`);
}
