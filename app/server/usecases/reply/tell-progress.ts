import { isTellingTime } from "#app/domain/deadline/calendar/telling-hours.ts";
import { accepted } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { loadCalendar } from "../../persistence/time/calendar-reading.ts";
import { lateForwardings } from "../../persistence/time/chasing-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { changePetition } from "../custody/change-petition.ts";

/**
 * Tells the sender of each late answer how it stands, as often as the rule says; what is not yet due
 * again is refused by the rule and left. Only on working days, from the hour of the digests on.
 */
export async function tellProgress(context: Context): Promise<void> {
  const { read } = context.database;
  const calendar = await loadCalendar(read);
  const { digestHour } = await loadSettings(read);
  if (!isTellingTime(calendar, new Date(context.clock.now()), digestHour)) return;
  for (const late of await lateForwardings(read, todayOf(context.clock)))
    await changePetition(
      context,
      { type: "system" },
      { ...late, version: null },
      { command: () => accepted({ type: "tell-progress" }) },
    );
}
