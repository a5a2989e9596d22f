import type { CivilDate } from "#app/domain/deadline/civil-date.ts";
import { type CountProof, type DayLimit, explainDays } from "#app/domain/deadline/count-days.ts";
import { todayOf } from "../../clock.ts";
import { loadCalendar } from "../../persistence/calendar-store.ts";
import type { Context } from "../../usecases/context.ts";

/** The last day of anybody's limit by this office's calendar, with its proof. */
export async function countedDays(
  context: Context,
  { from, ...limit }: DayLimit & { readonly from: CivilDate },
): Promise<CountProof> {
  return explainDays(await loadCalendar(context.database.read), limit, from);
}

/** Today in Viet Nam, the day that the page offers first. */
export const todayInVietnam = (context: Context): CivilDate => todayOf(context.clock);
