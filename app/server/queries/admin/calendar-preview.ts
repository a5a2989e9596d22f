import type { CalendarChange } from "#app/domain/deadline/calendar/calendar-plan.ts";
import { workingCalendar } from "#app/domain/deadline/calendar/working-calendar.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { calendarDays, calendarYears } from "../../persistence/time/calendar-reading.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { countForeseenMoves, type Foreseen } from "./count-foreseen-moves.ts";

/**
 * Which due days of open petitions these changes of the calendar would move; null for whoever does
 * not administer.
 */
export async function calendarPreview(
  context: Context,
  actor: OfficerActor,
  changes: readonly CalendarChange[],
): Promise<Foreseen | null> {
  if (roleForAction(actor, "administer") === null) return null;
  const { read } = context.database;
  const { calendar, rules } = await loadLegalClock(read);
  const named = new Set(changes.map(({ entry }) => entry.day));
  const kept = (await calendarDays(read)).filter(({ day }) => !named.has(day));
  const listed = changes.filter(({ state }) => state !== "removed").map(({ entry }) => entry);
  const years = await calendarYears(read);
  const drafted = workingCalendar([...kept, ...listed], years, calendar.hours);
  const legalClock = { calendar: drafted, rules };
  return countForeseenMoves(context, { legalClock, because: "calendar", clock: null });
}
