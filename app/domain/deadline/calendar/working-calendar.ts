import { type CivilDate, weekday } from "./civil-date.ts";
import { type OfficeHours, usualOfficeHours } from "./office-hours.ts";

/**
 * Why a day differs from its week: a public holiday, the day off that makes up for a holiday on a
 * weekly rest day (Labour Code 2019, Art. 111.3), or the two sides of an announced swap.
 */
export const calendarDayKinds = ["holiday", "compensatory", "swapped-off", "swapped-in"] as const;
export type CalendarDayKind = (typeof calendarDayKinds)[number];

/** One day that differs from its week, with the document that says so. */
export type CalendarDay = {
  day: CivilDate;
  kind: CalendarDayKind;
  name: string;
  source: string;
};

/** A year is official once the competent body has announced its days off; a draft is a forecast. */
export type CalendarYear = { year: number; status: "draft" | "official" };

export type WorkingCalendar = {
  /** The days that differ from their week. */
  listed: ReadonlyMap<CivilDate, CalendarDay>;
  officialYears: ReadonlySet<number>;
  /** When offices work on their working days, for limits in hours. */
  hours: OfficeHours;
};

export type SkipReason = Exclude<CalendarDayKind, "swapped-in"> | "weekend";

/**
 * The calendar as a value; only a swapped-in day is worked, every other listed day is closed. Where
 * a day is listed twice, closed outweighs worked.
 */
export function workingCalendar(
  days: readonly CalendarDay[],
  years: readonly CalendarYear[],
  hours: OfficeHours = usualOfficeHours,
): WorkingCalendar {
  const listed = new Map<CivilDate, CalendarDay>();
  for (const day of days) {
    if (day.kind !== "swapped-in" || !listed.has(day.day)) listed.set(day.day, day);
  }
  const official = years.filter(({ status }) => status === "official");
  return { listed, officialYears: new Set(official.map(({ year }) => year)), hours };
}

/** Whether public offices work on the day. */
export function isWorkingDay(calendar: WorkingCalendar, day: CivilDate): boolean {
  return skipReason(calendar, day) === null;
}

/** Why a count passes over the day, or null for a working day. */
export function skipReason(calendar: WorkingCalendar, day: CivilDate): SkipReason | null {
  const kind = calendar.listed.get(day)?.kind;
  if (kind !== undefined) return kind === "swapped-in" ? null : kind;
  return isWeekend(day) ? "weekend" : null;
}

/** Whether the day is a Saturday or a Sunday, whatever is listed for it. */
export function isWeekend(day: CivilDate): boolean {
  const dayOfWeek = weekday(day);
  return dayOfWeek === 0 || dayOfWeek === 6;
}
