import { type CivilDate, weekday } from "./civil-date.ts";

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
  closed: ReadonlySet<CivilDate>;
  worked: ReadonlySet<CivilDate>;
  officialYears: ReadonlySet<number>;
};

export type SkipReason = "closed-day" | "weekend";

/** The calendar as a value; only a swapped-in day is worked, every other listed day is closed. */
export function workingCalendar(
  days: readonly CalendarDay[],
  years: readonly CalendarYear[],
): WorkingCalendar {
  const worked = days.filter(({ kind }) => kind === "swapped-in");
  const closed = days.filter(({ kind }) => kind !== "swapped-in");
  return {
    closed: new Set(closed.map(({ day }) => day)),
    worked: new Set(worked.map(({ day }) => day)),
    officialYears: new Set(
      years.filter(({ status }) => status === "official").map(({ year }) => year),
    ),
  };
}

/** Whether public offices work on the day; a listed closed day outweighs a make-up day. */
export function isWorkingDay(calendar: WorkingCalendar, day: CivilDate): boolean {
  return skipReason(calendar, day) === null;
}

/** Why a count passes over the day, or null for a working day. */
export function skipReason(calendar: WorkingCalendar, day: CivilDate): SkipReason | null {
  if (calendar.closed.has(day)) return "closed-day";
  if (calendar.worked.has(day)) return null;
  const dayOfWeek = weekday(day);
  return dayOfWeek === 0 || dayOfWeek === 6 ? "weekend" : null;
}
