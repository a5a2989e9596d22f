import { addDays, type CivilDate, weekday, yearOf } from "./civil-date.ts";
import { isWorkingDay, type WorkingCalendar } from "./working-calendar.ts";

const remindedFrom = "11-01";
const daysPerWeek = 7;

/**
 * The year whose days off should be official by now: this one, and from 1 November the next one too;
 * null where nothing is missing. The earlier of two comes first.
 */
export function yearToAnnounce(calendar: WorkingCalendar, today: CivilDate): number | null {
  const year = yearOf(today);
  const due = today.slice(-remindedFrom.length) >= remindedFrom ? [year, year + 1] : [year];
  return due.find((one) => !calendar.officialYears.has(one)) ?? null;
}

/** The Monday of the week in which the day lies; null on a day off, when nobody is reminded. */
export function mondayOfReminderWeek(
  calendar: WorkingCalendar,
  today: CivilDate,
): CivilDate | null {
  if (!isWorkingDay(calendar, today)) return null;
  return addDays(today, -((weekday(today) + daysPerWeek - 1) % daysPerWeek));
}
