import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { CalendarDay, CalendarYear } from "#app/domain/deadline/calendar/working-calendar.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import {
  putCalendarDay,
  putCalendarYear,
  removeCalendarDay,
} from "../../persistence/time/calendar-store.ts";
import { enqueueRecount } from "../../persistence/time/recount-store.ts";
import { administer } from "../administration/administer.ts";

/** Leaves the recount to the job; `detail` only says what was changed. */
const enqueueCalendarRecount = (
  context: Context,
  actor: OfficerActor,
  transaction: Transaction,
  detail: { readonly day: CivilDate } | { readonly year: number },
) =>
  enqueueRecount(transaction, {
    cause: "calendar",
    detail,
    at: context.clock.now(),
    byId: actor.officerId,
  });

/**
 * Declares that a day differs from its weekday, with the document that says so. A recount of all
 * open petitions is enqueued, as after every change of the calendar; the job `recount` does it
 * later.
 */
export const declareCalendarDay = (context: Context, actor: OfficerActor, day: CalendarDay) =>
  administer(context, actor, "CalendarDayChanged", async (transaction) => {
    await putCalendarDay(transaction, day);
    await enqueueCalendarRecount(context, actor, transaction, { day: day.day });
    return { value: null, facts: { day: day.day, kind: day.kind, source: day.source } };
  });

/**
 * Lets a day be again what its weekday says; where nothing was declared, that changes no day. A recount of
 * all open petitions is enqueued here too.
 */
export const dropCalendarDay = (context: Context, actor: OfficerActor, day: CivilDate) =>
  administer(context, actor, "CalendarDayRemoved", async (transaction) => {
    await removeCalendarDay(transaction, day);
    await enqueueCalendarRecount(context, actor, transaction, { day });
    return { value: null, facts: { day } };
  });

/** Whether a year's list is official, and by which document; until then its due days are provisional. */
export const declareCalendarYear = (
  context: Context,
  actor: OfficerActor,
  year: CalendarYear & { source: string },
) =>
  administer(context, actor, "CalendarYearChanged", async (transaction) => {
    await putCalendarYear(transaction, year);
    await enqueueCalendarRecount(context, actor, transaction, { year: year.year });
    return { value: null, facts: { ...year } };
  });
