import {
  addDays,
  type CivilDate,
  civilDateInVietnam,
  compare,
  daysBetween,
  instantInVietnam,
  minutesOfDayInVietnam,
} from "../calendar/civil-date.ts";
import { isWeekend, isWorkingDay, type WorkingCalendar } from "../calendar/working-calendar.ts";
import type { LimitRule } from "../rules/limit-rule.ts";
import {
  type CountChanges,
  type CountProof,
  countDays,
  draftYearsOf,
  explainDays,
} from "./count-days.ts";
import { explainWorkingHours, type HoursProof } from "./working-hours.ts";

const minutesPerHour = 60;
const daysPerWeek = 7;
const weekDaysPerWeek = 5;

/** The last day of a limit; it ends at 24:00 of that day (Civil Code 2015, Art. 148.6). */
export type DueDate = {
  on: CivilDate;
  /** Some counted day lies in a year whose days off have not been announced. */
  provisional: boolean;
  rule: LimitRule;
  from: CivilDate;
  /** The moment, where the limit is in hours. */
  endsAt: Date | null;
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
  return countDays(calendar, { amount, unit: "working-days" }, from);
}

/** Working days after `from` up to and including `to`; negative where `to` is the earlier day. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: CivilDate,
  to: CivilDate,
): number {
  if (compare(from, to) > 0) return 0 - workingDaysBetween(calendar, to, from);
  let counted = weekDaysBetween(from, to);
  for (const day of calendar.listed.keys()) {
    if (compare(day, from) <= 0 || compare(day, to) > 0) continue;
    counted += Number(isWorkingDay(calendar, day)) - Number(!isWeekend(day));
  }
  return counted;
}

/** Mondays to Fridays after `from` up to and including `to`: whole weeks, then day by day. */
function weekDaysBetween(from: CivilDate, to: CivilDate): number {
  const days = daysBetween(from, to);
  const whole = Math.floor(days / daysPerWeek);
  let counted = whole * weekDaysPerWeek;
  for (let over = whole * daysPerWeek + 1; over <= days; over += 1)
    if (!isWeekend(addDays(from, over))) counted += 1;
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
  let candidate = afterClosing ? addDays(day, 1) : day;
  while (!isWorkingDay(calendar, candidate)) candidate = addDays(candidate, 1);
  return candidate;
}

/**
 * The rule applied to its starting day, with the pauses and extensions of the case. A limit in working
 * hours runs from `startedAt`, or from the end of the starting day where the moment is not known.
 */
export function dueDate(
  calendar: WorkingCalendar,
  rule: LimitRule,
  from: CivilDate,
  changes: CountChanges = {},
  startedAt: Date | null = null,
): DueDate {
  const { amount, unit } = rule;
  if (unit === "working-hours") return dueMoment(calendar, rule, from, changes, startedAt);
  const on = countDays(calendar, { amount, unit }, from, changes);
  return { on, provisional: isProvisional(calendar, from, on), rule, from, endsAt: null };
}

/** How a limit in working hours was counted, day by day; null for a limit in days. */
export function explainDueMoment(
  calendar: WorkingCalendar,
  rule: LimitRule,
  from: CivilDate,
  { pauses = [] }: CountChanges,
  startedAt: Date | null,
): HoursProof | null {
  if (rule.unit !== "working-hours") return null;
  const start = startedAt ?? instantInVietnam(addDays(from, 1), 0);
  return explainWorkingHours(calendar, start, rule.amount * minutesPerHour, pauses);
}

function dueMoment(
  calendar: WorkingCalendar,
  rule: LimitRule,
  from: CivilDate,
  changes: CountChanges,
  startedAt: Date | null,
): DueDate {
  const { pauses = [], extensions = [] } = changes;
  const proof = explainDueMoment(calendar, rule, from, changes, startedAt);
  if (proof === null) throw new RangeError(`${rule.line} is no limit in hours`);
  const { endsAt } = proof;
  const first = civilDateInVietnam(endsAt);
  const on = extensions.reduce(
    (day, { amount }) => countDays(calendar, { amount, unit: "working-days" }, day, { pauses }),
    first,
  );
  const provisional = isProvisional(calendar, from, on);
  return { on, provisional, rule, from, endsAt: extensions.length > 0 ? null : endsAt };
}

/** How the rule's last day was found, day by day; null for a limit in hours, which has its own proof. */
export function explainDueDate(
  calendar: WorkingCalendar,
  rule: LimitRule,
  from: CivilDate,
  changes: CountChanges = {},
): CountProof | null {
  const { amount, unit } = rule;
  return unit === "working-hours" ? null : explainDays(calendar, { amount, unit }, from, changes);
}

/** Whether any day after `from` up to and including `on` lies in a year that is not official. */
export function isProvisional(calendar: WorkingCalendar, from: CivilDate, on: CivilDate): boolean {
  return draftYearsOf(calendar, from, on).length > 0;
}
