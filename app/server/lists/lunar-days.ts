import { CalendarVietnamese } from "date-chinese";
import type { LunarDays } from "#app/domain/deadline/calendar/calendar-draft.ts";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";

const hungKings = { month: 3, day: 10 };

/**
 * The lunar new year and the Hung kings' day (10th of the third month) by the moon over Viet Nam,
 * UTC+7. It is not always China's: the year 2030 begins on 2 February here, on 3 February there.
 */
export function lunarDaysOf(year: number): LunarDays {
  const first = new CalendarVietnamese();
  first.fromJDE(first.newYear(year));
  const kings = new CalendarVietnamese(
    first.cycle,
    first.year,
    hungKings.month,
    false,
    hungKings.day,
  );
  return { newYearOn: dayOf(first), hungKingsOn: dayOf(kings) };
}

function dayOf(calendar: CalendarVietnamese) {
  const { year, month, day } = calendar.toGregorian();
  const padTwo = (number: number) => String(Math.floor(number)).padStart(2, "0");
  return civilDate(`${year}-${padTwo(month)}-${padTwo(day)}`);
}
