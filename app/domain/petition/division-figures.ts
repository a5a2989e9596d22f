/** What of a unit's work each of its divisions was given, has open, and answered in time. */
import type { CivilDate } from "../deadline/calendar/civil-date.ts";
import type { ReportingPeriod } from "../deadline/calendar/reporting-period.ts";
import type { WorkingCalendar } from "../deadline/calendar/working-calendar.ts";
import { workingDaysBetween } from "../deadline/counting/due-date.ts";
import type { Stage } from "./petition.ts";

/** Periods that need no days to be typed. */
export const figurePeriods = ["this-month", "last-month", "quarter"] as const;
export type FigurePeriod = (typeof figurePeriods)[number];

/** A share of the unit, as far as it is counted. */
export type CountedShare = {
  readonly divisionId: number | null;
  readonly stage: Stage;
  /** The day on which it came to the unit. */
  readonly cameOn: CivilDate;
  /** The day of the reply, with every extension. */
  readonly dueOn: CivilDate | null;
  readonly innerDueOn: CivilDate | null;
  /** The day of the first submission. */
  readonly submittedOn: CivilDate | null;
};

export type DivisionFigures = {
  /** Came to the unit in the period, and is with this division. */
  readonly given: number;
  /** Not submitted yet, today. */
  readonly open: number;
  /** Its day inside has passed and nothing was presented, today. */
  readonly innerLate: number;
  /** Answered in the period, by the clock of the reply. */
  readonly inTime: number;
  readonly late: number;
  /** Working days from coming to the answer, of what was answered in the period; null where nothing was. */
  readonly medianDays: number | null;
};

/** Stages in which the unit still owes its answer. */
export const openInside = [
  "forwarded",
  "in-progress",
  "reply-drafted",
  "awaiting-supplement",
] as const satisfies readonly Stage[];
const unpresented: readonly Stage[] = ["forwarded", "in-progress"];

type Asked = {
  readonly period: ReportingPeriod;
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
};

/** The figures of these shares together. */
export function figuresOf(
  shares: readonly CountedShare[],
  { period, today, calendar }: Asked,
): DivisionFigures {
  const within = (day: CivilDate | null) => day !== null && day >= period.from && day <= period.to;
  const answered = shares.filter(({ submittedOn }) => within(submittedOn));
  const late = answered.filter(
    ({ submittedOn, dueOn }) => submittedOn !== null && dueOn !== null && submittedOn > dueOn,
  ).length;
  return {
    given: shares.filter(({ cameOn }) => within(cameOn)).length,
    open: shares.filter(({ stage }) => openInside.some((open) => open === stage)).length,
    innerLate: shares.filter(
      ({ stage, innerDueOn }) =>
        unpresented.includes(stage) && innerDueOn !== null && innerDueOn < today,
    ).length,
    inTime: answered.length - late,
    late,
    medianDays: medianOf(
      answered.map(({ cameOn, submittedOn }) =>
        workingDaysBetween(calendar, cameOn, submittedOn ?? cameOn),
      ),
    ),
  };
}

/** The figures of each division, in the order given; null stands for what was given to none. */
export function figuresByDivision(
  divisions: readonly (number | null)[],
  shares: readonly CountedShare[],
  asked: Asked,
): readonly (DivisionFigures & { readonly divisionId: number | null })[] {
  return divisions.map((divisionId) => ({
    divisionId,
    ...figuresOf(
      shares.filter((share) => share.divisionId === divisionId),
      asked,
    ),
  }));
}

function medianOf(days: readonly number[]): number | null {
  const sorted = [...days].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
