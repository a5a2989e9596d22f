import {
  addDays,
  type CivilDate,
  civilDateInVietnam,
  compare,
  minutesOfDayInVietnam,
  yearOf,
} from "./civil-date.ts";
import type { LimitRule } from "./rules.ts";
import { isWorkingDay, type WorkingCalendar } from "./working-calendar.ts";

const minutesPerHour = 60;

/** The last day of a limit; it ends at 24:00 of that day (Civil Code 2015, Art. 148.6). */
export type DueDate = {
  on: CivilDate;
  /** Some counted day lies in a year whose days off have not been announced. */
  provisional: boolean;
  rule: LimitRule;
  from: CivilDate;
};

/**
 * The nth working day after `from`. The first day is not counted (Civil Code 2015, Art. 147.2).
 * `amount` is a whole number of at least 1.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: CivilDate,
  amount: number,
): CivilDate {
  requireAmount(amount);
  let day = from;
  for (let counted = 0; counted < amount; counted += 1) {
    day = workingDayFrom(calendar, addDays(day, 1));
  }
  return day;
}

/**
 * The nth day after `from`, moved to the end of the next working day where it is a day off
 * (Civil Code 2015, Art. 147.2, 148.5). A make-up Saturday is a working day and does not move it.
 */
export function addCalendarDays(
  calendar: WorkingCalendar,
  from: CivilDate,
  amount: number,
): CivilDate {
  requireAmount(amount);
  return workingDayFrom(calendar, addDays(from, amount));
}

/** Working days after `from` up to and including `to`; negative where `to` is the earlier day. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: CivilDate,
  to: CivilDate,
): number {
  if (compare(from, to) > 0) return 0 - workingDaysBetween(calendar, to, from);
  let counted = 0;
  for (let day = addDays(from, 1); compare(day, to) <= 0; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) counted += 1;
  }
  return counted;
}

/**
 * The day from which limits run: the civil day in Viet Nam on which it was sent. Where the office
 * has a closing hour (0 to 24), what is sent after it or on a day off counts as sent on the next
 * working day.
 */
export function dayZero(
  calendar: WorkingCalendar,
  sentAt: Date,
  closingHour: number | null,
): CivilDate {
  const day = civilDateInVietnam(sentAt);
  if (closingHour === null) return day;
  const afterClosing = minutesOfDayInVietnam(sentAt) > closingHour * minutesPerHour;
  return workingDayFrom(calendar, afterClosing ? addDays(day, 1) : day);
}

/** The rule applied to its starting day. */
export function dueDate(calendar: WorkingCalendar, rule: LimitRule, from: CivilDate): DueDate {
  const add = rule.unit === "working-days" ? addWorkingDays : addCalendarDays;
  const on = add(calendar, from, rule.amount);
  return { on, provisional: isProvisional(calendar, from, on), rule, from };
}

/** Whether any day after `from` up to and including `on` lies in a year that is not official. */
export function isProvisional(calendar: WorkingCalendar, from: CivilDate, on: CivilDate): boolean {
  for (let year = yearOf(addDays(from, 1)); year <= yearOf(on); year += 1) {
    if (!calendar.officialYears.has(year)) return true;
  }
  return false;
}

function workingDayFrom(calendar: WorkingCalendar, day: CivilDate): CivilDate {
  let candidate = day;
  while (!isWorkingDay(calendar, candidate)) candidate = addDays(candidate, 1);
  return candidate;
}

function requireAmount(amount: number): void {
  if (Number.isInteger(amount) && amount >= 1) return;
  throw new RangeError(`A limit is a whole number of days, at least 1: ${amount}`);
}
