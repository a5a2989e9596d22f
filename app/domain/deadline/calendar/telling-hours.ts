/** When the staff and senders may be told something that nobody asked for. */
import { civilDateInVietnam, minutesOfDayInVietnam, weekday } from "./civil-date.ts";
import { isWorkingDay, type WorkingCalendar } from "./working-calendar.ts";

const minutesPerHour = 60;
const eveningHour = 19;

/** The hours that an office may choose for its digests: never at night. */
export const digestHours = { earliest: 6, latest: 18, usual: 8 } as const;

/** Whether it is a working day, at the set hour or later, and not yet evening. */
export function isTellingTime(calendar: WorkingCalendar, now: Date, digestHour: number): boolean {
  const minutes = minutesOfDayInVietnam(now);
  return (
    isWorkingDay(calendar, civilDateInVietnam(now)) &&
    minutes >= digestHour * minutesPerHour &&
    minutes < eveningHour * minutesPerHour
  );
}

/** Whether the office works at this moment. */
export function isOfficeTime(calendar: WorkingCalendar, now: Date): boolean {
  const minutes = minutesOfDayInVietnam(now);
  const day = civilDateInVietnam(now);
  const spans = calendar.hours.onWeekday?.get(weekday(day));
  return (
    isWorkingDay(calendar, day) &&
    (spans ?? calendar.hours.ordinary).some(({ from, to }) => from <= minutes && minutes < to)
  );
}
