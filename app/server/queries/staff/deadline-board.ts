/** The coming four weeks of a unit: how much is due on which day, what is at risk, what was extended. */
import { addDays, type CivilDate, weekday } from "#app/domain/deadline/calendar/civil-date.ts";
import { type SkipReason, skipReason } from "#app/domain/deadline/calendar/working-calendar.ts";
import { addWorkingDays } from "#app/domain/deadline/counting/due-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { loadCalendar } from "../../persistence/time/calendar-reading.ts";
import {
  type BoardQueue,
  type BoardRow,
  boardRows,
  type DueLoad,
  dueLoads,
  dueOutside,
} from "../../persistence/time/deadline-board-reading.ts";

const weeks = 4;
const riskWorkingDays = 2;
const rowsShown = 10;

export type BoardDay = Omit<DueLoad, "day"> & {
  readonly day: CivilDate;
  readonly off: { readonly why: SkipReason; readonly name: string } | null;
  readonly past: boolean;
};

export type DeadlineBoard = {
  readonly queues: readonly BoardQueue[];
  readonly queue: BoardQueue;
  readonly today: CivilDate;
  /** From this Monday on, a week a row. */
  readonly weeks: readonly (readonly BoardDay[])[];
  readonly overdue: number;
  readonly later: number;
  readonly atRisk: readonly BoardRow[];
  readonly extended: readonly BoardRow[];
};

/** Null for whoever does not work on petitions. Restricted petitions are in no figure. */
export async function deadlineBoard(
  context: Context,
  actor: OfficerActor,
  asked: string | null,
): Promise<DeadlineBoard | null> {
  if (roleForAction(actor, "oversee") === null) return null;
  const queues: readonly BoardQueue[] =
    actor.side === "agency" ? ["handling-open", "open"] : ["open"];
  const queue = queues.find((one) => one === asked) ?? queues[0] ?? "open";
  const reader = context.database.read;
  const today = todayOf(context.clock);
  const calendar = await loadCalendar(reader);
  const monday = addDays(today, -((weekday(today) + 6) % 7));
  const riskUntil = addWorkingDays(calendar, today, riskWorkingDays);
  const to = addDays(monday, weeks * 7 - 1);
  const span = { unitId: actor.unitId, queue, from: today, to, riskUntil };
  const loads = new Map((await dueLoads(reader, span)).map((load) => [load.day, load]));
  const outside = await dueOutside(reader, span);
  const dayAt = (day: CivilDate): BoardDay => {
    const why = skipReason(calendar, day);
    const load = loads.get(day) ?? { day, count: 0, extended: 0, atRisk: 0 };
    const off = why && { why, name: calendar.listed.get(day)?.name ?? "" };
    return { ...load, off, past: day < today };
  };
  return {
    queues,
    queue,
    today,
    weeks: Array.from({ length: weeks }, (_week, at) =>
      Array.from({ length: 7 }, (_day, place) => dayAt(addDays(monday, at * 7 + place))),
    ),
    overdue: outside.before,
    later: outside.after,
    atRisk: await boardRows(reader, span, "at-risk", rowsShown),
    extended: await boardRows(reader, span, "extended", rowsShown),
  };
}
