/** On which working day each reminder of a limit falls. */
import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import { isWorkingDay, type WorkingCalendar } from "../calendar/working-calendar.ts";
import { addWorkingDays, workingDaysBetween } from "../counting/due-date.ts";
import type { ReminderStep } from "./limit-rule.ts";

/** The days after `after`, up to and including `upTo`. */
export type DaySpan = { readonly after: CivilDate; readonly upTo: CivilDate };

export type RemindedLimit = { readonly from: CivilDate; readonly dueOn: CivilDate };

/** The nth working day before `day`; 0 is the day itself, or the last working day before a day off. */
export function workingDayBefore(
  calendar: WorkingCalendar,
  day: CivilDate,
  amount: number,
): CivilDate {
  let found = day;
  while (!isWorkingDay(calendar, found)) found = addDays(found, -1);
  let left = found < day ? amount - 1 : amount;
  while (left > 0) {
    found = addDays(found, -1);
    if (isWorkingDay(calendar, found)) left -= 1;
  }
  return found;
}

/**
 * The working day of a step: so many working days after the due day (negative: before it), or the day
 * at half of the working days from the start to the due day, rounded up.
 */
export function stepDay(
  calendar: WorkingCalendar,
  at: ReminderStep["at"],
  { from, dueOn }: RemindedLimit,
): CivilDate {
  if (at === "half-way") {
    const half = Math.ceil(workingDaysBetween(calendar, from, dueOn) / 2);
    return half < 1 ? workingDayBefore(calendar, dueOn, 0) : addWorkingDays(calendar, from, half);
  }
  return at > 0 ? addWorkingDays(calendar, dueOn, at) : workingDayBefore(calendar, dueOn, -at);
}

/**
 * The steps that fell in the span, so that days on which nobody was told are caught up once. A step
 * that would fall before the limit began, or on its first day, is left out, unless the limit ends that day.
 */
export function stepsWithin(
  calendar: WorkingCalendar,
  steps: readonly ReminderStep[],
  limit: RemindedLimit,
  { after, upTo }: DaySpan,
): readonly ReminderStep[] {
  return steps.filter(({ at }) => {
    const day = stepDay(calendar, at, limit);
    const begun = day > limit.from || day === limit.dueOn;
    return begun && day > after && day <= upTo;
  });
}
