/** A day typed into three boxes, and what is wrong with one that is none. */
import { type CivilDate, parseCivilDate } from "./civil-date.ts";

export type DayPart = "day" | "month" | "year";
export type TypedParts = { readonly [part in DayPart]: string };

export type DayFault =
  | { readonly is: "incomplete" | "no-number" | "out-of-range"; readonly part: DayPart }
  | { readonly is: "short-year" }
  | { readonly is: "not-in-month" | "not-in-year" };

const parts = ["day", "month", "year"] as const;
const monthsMax = 12;
const daysMax = 31;
const yearDigits = 4;
const february = 2;
const leapDay = 29;

/** The day of the three boxes, or the first fault that a person would name. */
export function readTypedParts(typed: TypedParts): CivilDate | DayFault {
  const missing = parts.find((part) => typed[part] === "");
  if (missing) return { is: "incomplete", part: missing };
  const wordy = parts.find((part) => !/^\d+$/.test(typed[part]));
  if (wordy) return { is: "no-number", part: wordy };
  const { day, month, year } = typed;
  if (!isWithin(month, monthsMax)) return { is: "out-of-range", part: "month" };
  if (!isWithin(day, daysMax)) return { is: "out-of-range", part: "day" };
  if (year.length !== yearDigits) return { is: "short-year" };
  const read = parseCivilDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (read !== null) return read;
  const isLeapDay = Number(month) === february && Number(day) === leapDay;
  return { is: isLeapDay ? "not-in-year" : "not-in-month" };
}

const isWithin = (typed: string, max: number) =>
  typed.length <= 2 && Number(typed) >= 1 && Number(typed) <= max;
