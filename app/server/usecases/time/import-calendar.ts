import { draftSource } from "#app/domain/deadline/calendar/calendar-draft.ts";
import { type CalendarPlan, planCalendar } from "#app/domain/deadline/calendar/calendar-plan.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { type CalendarFileFault, draftList, readCalendarList } from "../../lists/calendar-list.ts";
import type { FaultFacts } from "../../lists/csv-table.ts";
import type { CalendarNote } from "../../lists/ical-events.ts";
import type { Reader, Transaction } from "../../persistence/engine/database.ts";
import { calendarDays, calendarYears } from "../../persistence/time/calendar-reading.ts";
import {
  putCalendarDay,
  putCalendarYear,
  removeCalendarDay,
} from "../../persistence/time/calendar-store.ts";
import { enqueueRecount } from "../../persistence/time/recount-store.ts";
import { administer } from "../administration/administer.ts";
import { RefusalError } from "../custody/refusal-error.ts";

export type CalendarList = {
  readonly year: number;
  /** CSV or iCal. */
  readonly text: string;
  /** The document of every line that names none. */
  readonly source: string;
};

export type PlannedCalendar = CalendarPlan & {
  readonly fileFault: CalendarFileFault | null;
  readonly faultFacts: FaultFacts;
  /** Events that were not taken as they stand there. */
  readonly notes: readonly CalendarNote[];
  /** Stands for exactly these changes; what is confirmed later must have the same. */
  readonly mark: string;
};

/** The year's days off computed from the law, as a list to look over; null for who may not ask. */
export const draftOfYear = (actor: OfficerActor, year: number): string | null =>
  roleForAction(actor, "administer") === null ? null : draftList(year);

/** The dry run: every change and every faulty line of the list; nothing is written. */
export async function planCalendarImport(
  context: Context,
  actor: OfficerActor,
  list: CalendarList,
): Promise<Result<PlannedCalendar>> {
  if (roleForAction(actor, "administer") === null) return refused("not-permitted");
  return accepted(await planImport(context, context.database.read, list));
}

/**
 * Applies the changes that were shown under this mark, all or none; refused as `version-conflict`
 * where the calendar has changed in the meantime. A year that was not known becomes a draft; only
 * the administrator's own word makes it official.
 */
export const importCalendar = (
  context: Context,
  actor: OfficerActor,
  list: CalendarList,
  mark: string,
) =>
  administer(context, actor, "CalendarImported", async (transaction) => {
    const plan = await planImport(context, transaction, list);
    if (plan.mark !== mark || plan.fileFault !== null) throw new RefusalError("version-conflict");
    const { year } = list;
    const years = await calendarYears(transaction);
    if (!years.some((known) => known.year === year)) {
      const source = list.source || draftSource;
      await putCalendarYear(transaction, { year, status: "draft", source });
    }
    const put: string[] = [];
    const removed: string[] = [];
    for (const { state, entry } of plan.changes) {
      if (state === "unchanged") continue;
      if (state === "removed") await removeCalendarDay(transaction, entry.day);
      else await putCalendarDay(transaction, entry);
      (state === "removed" ? removed : put).push(entry.day);
    }
    await enqueueRecount(transaction, {
      cause: "calendar",
      detail: { year },
      at: context.clock.now(),
      byId: actor.officerId,
    });
    const facts = { year, put, removed, source: list.source };
    return { value: { put: put.length, removed: removed.length }, facts };
  });

async function planImport(
  context: Context,
  handle: Reader | Transaction,
  { year, text, source }: CalendarList,
): Promise<PlannedCalendar> {
  const read = readCalendarList(text, source, year);
  const { lines, faults, fileFault, faultFacts, notes } = read;
  const known = await calendarDays(handle);
  const plan =
    fileFault === null ? planCalendar(year, lines, faults, known) : { changes: [], faults: [] };
  const mark = context.keys.fingerprint("calendar-import", JSON.stringify([year, plan.changes]));
  return { ...plan, fileFault, faultFacts, notes, mark };
}
