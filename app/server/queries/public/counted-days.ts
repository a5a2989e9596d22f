import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import {
  type CountProof,
  type DayLimit,
  explainDays,
} from "#app/domain/deadline/counting/count-days.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { loadCalendar } from "../../persistence/time/calendar-reading.ts";

/** The last day of anybody's limit by this office's calendar, with its proof. */
export async function countedDays(
  context: Context,
  { from, ...limit }: DayLimit & { readonly from: CivilDate },
): Promise<CountProof> {
  return explainDays(await loadCalendar(context.database.read), limit, from);
}

/** Today in Viet Nam, the day that the page offers first. */
export const todayInVietnam = (context: Context): CivilDate => todayOf(context.clock);
