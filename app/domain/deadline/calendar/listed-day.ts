/** A day as it stands in a cell of a list. */
import { type CivilDate, parseCivilDate } from "./civil-date.ts";

const dayMonthYear = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const shortYear = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/;
/** Spreadsheets write midnight behind a day that they took for a moment. */
const midnight = /[ T]0?0:00(?::00)?$/;

/** 2025-07-01 or 1/7/2025; null for anything else and for days that are none. */
export function readListedDay(cell: string): CivilDate | null {
  const text = cell.replace(midnight, "");
  const [, day, month, year] = dayMonthYear.exec(text) ?? [];
  if (day === undefined || month === undefined) return parseCivilDate(text);
  return parseCivilDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** What is wrong with a cell that is no day. */
export const dayFault = (cell: string): "year-short" | "day-wrong" =>
  shortYear.test(cell) ? "year-short" : "day-wrong";
