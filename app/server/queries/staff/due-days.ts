import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { addWorkingDays } from "#app/domain/deadline/counting/due-date.ts";
import type { LimitBasis, LimitUnit } from "#app/domain/deadline/rules/limit-rule.ts";
import { workingDayBefore } from "#app/domain/deadline/rules/reminder-steps.ts";
import type { LegalClock } from "#app/domain/deadline/rules/rule-book.ts";
import { presentRule, replyDueIfBegun } from "#app/domain/petition/clocks/clock-starts.ts";
import { latestAnswerBy } from "#app/domain/petition/lifecycle/supplement.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { narrowToPoints } from "#app/domain/petition/shares.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";

const opinionWorkingDaysBefore = 5;

export type DueByRule = {
  readonly today: CivilDate;
  readonly on: CivilDate;
  readonly opinionsOn: CivilDate;
  readonly amount: number;
  readonly unit: LimitUnit;
  readonly basis: LimitBasis;
  readonly provisional: boolean;
};

/** By when one point is answered, by its place. */
type PointDue = { readonly place: number; readonly due: DueByRule };

/**
 * By when the reply to this petition is due if it is forwarded, or begun in the unit itself, today;
 * the day proposed for opinions, some working days before the reply that is made of them; and by when
 * each of these points would be answered by an agency that is given it alone.
 */
export async function replyDueByRule(
  context: Context,
  petition: Petition,
  points: readonly number[],
): Promise<DueByRule & { readonly ofPoints: readonly PointDue[] }> {
  const today = todayOf(context.clock);
  const legalClock = await loadLegalClock(context.database.read);
  const due = (view: Petition) => countReplyDue(view, legalClock, today);
  const ofPoints = points.map((place) => ({ place, due: due(narrowToPoints(petition, [place])) }));
  return { ...due(petition), ofPoints };
}

function countReplyDue(petition: Petition, legalClock: LegalClock, today: CivilDate): DueByRule {
  const rule = presentRule(petition, "reply", legalClock, today);
  const { on, provisional } = replyDueIfBegun(petition, legalClock, rule, today);
  const { amount, unit, basis } = rule;
  const before = workingDayBefore(legalClock.calendar, on, opinionWorkingDaysBefore);
  const nextWorkingDay = addWorkingDays(legalClock.calendar, today, 1);
  const opinionsOn = [before, on].find((day) => day > today) ?? nextWorkingDay;
  return { today, on, opinionsOn, amount, unit, basis, provisional };
}

/** The last day that a request to supply may give the sender today. */
export async function latestSupplementDay(
  context: Context,
  petition: Petition,
): Promise<CivilDate> {
  const legalClock = await loadLegalClock(context.database.read);
  return latestAnswerBy(petition, legalClock, todayOf(context.clock));
}

/** Today in Viet Nam, the bound of days that forms ask for. */
export const staffToday = (context: Context): CivilDate => todayOf(context.clock);
