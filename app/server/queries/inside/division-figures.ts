/** The figures of a unit by division: what its focal official tells its head each month. */
import { addDays, type CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import {
  quarterOf,
  quarterPeriod,
  type ReportingPeriod,
} from "#app/domain/deadline/calendar/reporting-period.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import {
  type DivisionFigures,
  type FigurePeriod,
  figuresByDivision,
  figuresOf,
} from "#app/domain/petition/division-figures.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { listDivisions } from "../../persistence/people/division-reading.ts";
import { countedShares } from "../../persistence/queues/counted-shares.ts";
import { loadCalendar } from "../../persistence/time/calendar-reading.ts";

export type FigureLine = DivisionFigures & {
  /** Null for what was given to no division, and for the total. */
  readonly divisionId: number | null;
  readonly name: string | null;
};

export type FiguresPage = {
  readonly period: ReportingPeriod;
  readonly lines: readonly FigureLine[];
  readonly total: DivisionFigures;
};

/** The days of a named period as of today; the quarter is that of the reports. */
export function daysOfPeriod(context: Context, period: FigurePeriod): ReportingPeriod {
  const today = todayOf(context.clock);
  const first = firstOfMonth(today);
  if (period === "this-month")
    return { from: first, to: addDays(firstOfMonth(addDays(first, 31)), -1) };
  if (period === "last-month") {
    const to = addDays(first, -1);
    return { from: firstOfMonth(to), to };
  }
  const { year, quarter } = quarterOf(today);
  return quarterPeriod(year, quarter);
}

const firstOfMonth = (day: CivilDate) => `${day.slice(0, 8)}01` as CivilDate;

/** Null for whoever does not see all of his unit. An ended division stands there while it has figures. */
export async function divisionFigures(
  context: Context,
  actor: OfficerActor,
  period: ReportingPeriod,
): Promise<FiguresPage | null> {
  if (roleForAction(actor, "oversee") === null) return null;
  const reader = context.database.read;
  const divisions = await listDivisions(reader, actor.unitId);
  const shares = await countedShares(reader, actor.unitId, period);
  const asked = {
    period,
    today: todayOf(context.clock),
    calendar: await loadCalendar(reader),
  };
  const has = (id: number) => shares.some(({ divisionId }) => divisionId === id);
  const shown = divisions.filter(({ id, endedOn }) => endedOn === null || has(id));
  const names = new Map(shown.map(({ id, name }) => [id, name]));
  const rows = figuresByDivision([...names.keys(), null], shares, asked);
  return {
    period,
    lines: rows.map((row) => ({ ...row, name: names.get(row.divisionId ?? 0) ?? null })),
    total: figuresOf(shares, asked),
  };
}
