import {
  addDays,
  type CivilDate,
  civilDateInVietnam,
  instantInVietnam,
  minutesOfDayInVietnam,
  weekday,
} from "../calendar/civil-date.ts";
import { areOfficeHours, type OfficeHours, type OfficeSpan } from "../calendar/office-hours.ts";
import {
  type CalendarDay,
  type SkipReason,
  skipReason,
  type WorkingCalendar,
} from "../calendar/working-calendar.ts";
import type { Pause } from "./count-days.ts";

/** One day of a count in hours: what was counted of it, or why nothing was. */
export type HoursStep = {
  readonly day: CivilDate;
  readonly counted: readonly OfficeSpan[];
  readonly off: SkipReason | null;
  readonly listed: CalendarDay | null;
};

export type HoursProof = { readonly endsAt: Date; readonly steps: readonly HoursStep[] };

/**
 * The moment at which a limit in working hours ends. It runs from the very moment given (Civil Code
 * 2015, Art. 147.1) and only while the office works. `minutes` is a whole number of at least 1;
 * seconds of the start are cut off.
 */
export function explainWorkingHours(
  calendar: WorkingCalendar,
  from: Date,
  minutes: number,
  pauses: readonly Pause[] = [],
): HoursProof {
  const { hours } = calendar;
  if (!Number.isInteger(minutes) || minutes < 1)
    throw new RangeError(`A limit is a whole number of minutes, at least 1: ${minutes}`);
  if (!areOfficeHours(hours)) throw new RangeError("These are no office hours");
  const steps: HoursStep[] = [];
  let left = minutes;
  let earliestMinute = minutesOfDayInVietnam(from);
  for (let day = civilDateInVietnam(from); ; day = addDays(day, 1), earliestMinute = 0) {
    const off = skipReason(calendar, day);
    const paused = pauses.some((pause) => pause.from <= day && day <= pause.to);
    const worked = off === null && !paused ? spansOn(hours, day) : [];
    const counted = takeMinutes(worked, earliestMinute, left);
    left -= counted.reduce((sum, span) => sum + span.to - span.from, 0);
    steps.push({ day, counted, off, listed: calendar.listed.get(day) ?? null });
    if (left === 0) return { endsAt: instantInVietnam(day, counted.at(-1)?.to ?? 0), steps };
  }
}

const spansOn = ({ ordinary, onWeekday }: OfficeHours, day: CivilDate) =>
  onWeekday?.get(weekday(day)) ?? ordinary;

/** What lies after `earliest`, at most `left` minutes of it. */
function takeMinutes(spans: readonly OfficeSpan[], earliest: number, left: number): OfficeSpan[] {
  const counted: OfficeSpan[] = [];
  let rest = left;
  for (const span of spans) {
    const from = Math.max(span.from, earliest);
    const to = Math.min(span.to, from + rest);
    if (from >= to) continue;
    counted.push({ from, to });
    rest -= to - from;
  }
  return counted;
}
