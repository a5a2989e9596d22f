import { type CivilDate, compare } from "../calendar/civil-date.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { workingDaysBetween } from "./due-date.ts";

const soonWithinWorkingDays = 2;

export type UrgencyKind = "overdue" | "due-today" | "soon" | "ample";

/** `workingDays` is never negative: days left, or days late where the kind is overdue. */
export type Urgency = { kind: UrgencyKind; workingDays: number };

/**
 * How near the due day is. Overdue begins with the day after it, even a Saturday, of which the
 * count of late working days is still 0.
 */
export function urgency(calendar: WorkingCalendar, today: CivilDate, dueOn: CivilDate): Urgency {
  const order = compare(today, dueOn);
  if (order === 0) return { kind: "due-today", workingDays: 0 };
  if (order > 0) {
    return { kind: "overdue", workingDays: workingDaysBetween(calendar, dueOn, today) };
  }
  const workingDays = workingDaysBetween(calendar, today, dueOn);
  return { kind: workingDays <= soonWithinWorkingDays ? "soon" : "ample", workingDays };
}
