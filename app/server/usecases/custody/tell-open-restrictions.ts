import { isTellingTime } from "#app/domain/deadline/calendar/telling-hours.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { openRestrictions } from "../../persistence/petition/petition-reading.ts";
import { loadCalendar } from "../../persistence/time/calendar-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { changePetition } from "./change-petition.ts";

/**
 * Tells whoever stands above a unit of each restriction on which its lead has not decided in time, once; what
 * is in time yet is refused by the rule and left. Only on working days, from the hour of the digests on.
 */
export async function tellOpenRestrictions(context: Context): Promise<void> {
  const { read } = context.database;
  const { digestHour } = await loadSettings(read);
  if (!isTellingTime(await loadCalendar(read), new Date(context.clock.now()), digestHour)) return;
  for (const code of await openRestrictions(read))
    await changePetition(
      context,
      { type: "system" },
      { code, version: null },
      { command: () => accepted({ type: "escalate-restriction" }) },
    );
}
