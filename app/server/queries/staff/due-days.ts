import type { CivilDate } from "#app/domain/deadline/civil-date.ts";
import { dueDate } from "#app/domain/deadline/due-date.ts";
import { type LimitBasis, limitRules } from "#app/domain/deadline/rules.ts";
import { todayOf } from "../../clock.ts";
import { loadCalendar } from "../../persistence/calendar-store.ts";
import type { Context } from "../../usecases/context.ts";

export type DueByRule = {
  readonly today: CivilDate;
  readonly on: CivilDate;
  /** Working days. */
  readonly amount: number;
  readonly basis: LimitBasis;
  readonly provisional: boolean;
};

/** By when a reply is due if it is forwarded, or begun in the unit itself, today. */
export async function replyDueByRule(context: Context): Promise<DueByRule> {
  const today = todayOf(context.clock);
  const calendar = await loadCalendar(context.database.read);
  const { on, provisional } = dueDate(calendar, limitRules.reply, today);
  const { amount, basis } = limitRules.reply;
  return { today, on, amount, basis, provisional };
}

/** Today in Viet Nam, the bound of days that forms ask for. */
export const staffToday = (context: Context): CivilDate => todayOf(context.clock);
