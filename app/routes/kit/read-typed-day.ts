/** A day typed into three boxes that stand in an address: what a filter of days means, or what is wrong. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { optionalDay } from "#app/forms/fields/day-fields.ts";

export type TypedDay = {
  readonly parts: { readonly day: string; readonly month: string; readonly year: string };
  /** Null where nothing was typed, or no day of the calendar. */
  readonly day: CivilDate | null;
  /** The locale key of what is wrong with it, or empty. */
  readonly problem: string;
};

// Longer than any box, so that what is no day is not cut into one.
const partLengthMax = 10;
const asInForms = optionalDay();

/** Reads the boxes `name.day`, `name.month` and `name.year` as every form reads them. */
export function readTypedDay(search: URLSearchParams, name: string): TypedDay {
  const part = (box: "day" | "month" | "year") =>
    (search.get(`${name}.${box}`) ?? "").trim().slice(0, partLengthMax);
  const parts = { day: part("day"), month: part("month"), year: part("year") };
  const read = asInForms.safeParse(parts);
  if (read.success) return { parts, day: read.data, problem: "" };
  return { parts, day: null, problem: read.error.issues[0]?.message ?? "" };
}

/** Whether anything stands in one of the boxes. */
export const isTyped = ({ parts: { day, month, year } }: TypedDay) => day + month + year !== "";
