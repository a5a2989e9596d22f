import { addDays, type CivilDate, compare, yearOf } from "../calendar/civil-date.ts";
import {
  type CalendarDay,
  type SkipReason,
  skipReason,
  type WorkingCalendar,
} from "../calendar/working-calendar.ts";

export const dayUnits = ["working-days", "calendar-days"] as const;
export type DayUnit = (typeof dayUnits)[number];
export type DayLimit = { readonly amount: number; readonly unit: DayUnit };

/** The days from the first to the last on which the clock stands still, both among them. */
export type Pause = { readonly from: CivilDate; readonly to: CivilDate; readonly reason: string };

/** More days of the limit's own unit; they run from the day that they extend. */
export type Extension = { readonly amount: number; readonly reason: string };

export type CountChanges = {
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly Extension[];
};

/** One day of a count: what it was to the count, and why. */
export type CountStep = {
  readonly day: CivilDate;
  /** 0 is the limit itself, 1 its first extension. */
  readonly part: number;
  /** Which day of its part it is; null where it is not counted. */
  readonly number: number | null;
  /** Why public offices do not work on it; null on a working day. */
  readonly off: SkipReason | null;
  /** The announcement that takes the day off, or makes it a working day. */
  readonly listed: CalendarDay | null;
  readonly pause: Pause | null;
};

/** How a last day was found. It is the proof, for it was written down while counting. */
export type CountProof = {
  readonly limit: DayLimit;
  /** Not counted itself (Civil Code 2015, Art. 147.2). */
  readonly from: CivilDate;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  readonly steps: readonly CountStep[];
  /** The last day without the extensions. */
  readonly firstOn: CivilDate;
  readonly on: CivilDate;
  /** The years of the count whose days off have not been announced. */
  readonly draftYears: readonly number[];
  readonly provisional: boolean;
};

/**
 * The last day of a limit. Working days: the nth working day after `from`. Calendar days: the nth
 * day after it, moved to the end of the next working day where it is a day off (Civil Code 2015,
 * Art. 147.2, 148.5); a make-up Saturday does not move it. A pause takes its days out of the count.
 */
export function countDays(
  calendar: WorkingCalendar,
  limit: DayLimit,
  from: CivilDate,
  changes: CountChanges = {},
): CivilDate {
  const { pauses = [], extensions = [] } = changes;
  const plain = pauses.length === 0 && extensions.length === 0;
  if (!plain) return count(calendar, limit, from, changes, () => {}).on;
  const known = plainCounts.get(calendar) ?? new Map<string, CivilDate>();
  plainCounts.set(calendar, known);
  const key = `${limit.unit} ${limit.amount} ${from}`;
  const on = known.get(key) ?? count(calendar, limit, from, changes, () => {}).on;
  known.set(key, on);
  return on;
}

/** Thousands of petitions begin on the same days: each is counted once for a calendar. */
const plainCounts = new WeakMap<WorkingCalendar, Map<string, CivilDate>>();

/** The same count, with every day that it went through. */
export function explainDays(
  calendar: WorkingCalendar,
  limit: DayLimit,
  from: CivilDate,
  changes: CountChanges = {},
): CountProof {
  const steps: CountStep[] = [];
  const ends = count(calendar, limit, from, changes, (step) => steps.push(step));
  const draftYears = draftYearsOf(calendar, from, ends.on);
  const { pauses = [], extensions = [] } = changes;
  const provisional = draftYears.length > 0;
  return { limit, from, pauses, extensions, steps, ...ends, draftYears, provisional };
}

/** Years of the days after `from` up to and including `on` that are not official. */
export function draftYearsOf(calendar: WorkingCalendar, from: CivilDate, on: CivilDate): number[] {
  const years: number[] = [];
  for (let year = yearOf(addDays(from, 1)); year <= yearOf(on); year += 1) {
    if (!calendar.officialYears.has(year)) years.push(year);
  }
  return years;
}

type Note = (step: CountStep) => void;

function count(
  calendar: WorkingCalendar,
  { amount, unit }: DayLimit,
  from: CivilDate,
  { pauses = [], extensions = [] }: CountChanges,
  note: Note,
) {
  const run = { calendar, unit, pauses, note };
  const firstOn = countPart(run, from, amount, 0);
  let on = firstOn;
  extensions.forEach((extension, at) => {
    on = countPart(run, on, extension.amount, at + 1);
  });
  return { firstOn, on };
}

type Run = { calendar: WorkingCalendar; unit: DayUnit; pauses: readonly Pause[]; note: Note };

function countPart(
  { calendar, unit, pauses, note }: Run,
  from: CivilDate,
  amount: number,
  part: number,
): CivilDate {
  requireAmount(amount);
  let counted = 0;
  for (let day = addDays(from, 1); ; day = addDays(day, 1)) {
    const off = skipReason(calendar, day);
    const pause = pauses.find((one) => compare(one.from, day) <= 0 && compare(day, one.to) <= 0);
    const counts = !pause && counted < amount && (unit === "calendar-days" || off === null);
    if (counts) counted += 1;
    const number = counts ? counted : null;
    const listed = calendar.listed.get(day) ?? null;
    note({ day, part, number, off, listed, pause: pause ?? null });
    if (counted === amount && off === null && !pause) return day;
  }
}

function requireAmount(amount: number): void {
  if (Number.isInteger(amount) && amount >= 1) return;
  throw new RangeError(`A limit is a whole number of days, at least 1: ${amount}`);
}
