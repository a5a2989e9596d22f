/** A late answer as the pages of its petition show it. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { isWorkingDay } from "#app/domain/deadline/calendar/working-calendar.ts";
import { addWorkingDays } from "#app/domain/deadline/counting/due-date.ts";
import type { LegalClock } from "#app/domain/deadline/rules/rule-book.ts";
import type { AgencyNews } from "#app/domain/petition/clocks/petition-time.ts";
import {
  isProgressNewsDue,
  nextProgressOn,
  replyDaysLate,
} from "#app/domain/petition/lifecycle/lateness.ts";
import { allowedFrom } from "#app/domain/petition/lifecycle/lifecycle.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";

export type Lateness = {
  readonly days: number;
  /** The day on which the sender hears next how it stands; null once it was answered. */
  readonly toldOn: CivilDate | null;
  readonly newsAsked: boolean;
  readonly news: AgencyNews | null;
};

/** The same by the rules and the day of now. */
export async function latenessNow(context: Context, petition: Petition): Promise<Lateness | null> {
  const legalClock = await loadLegalClock(context.database.read);
  return latenessOf(petition, legalClock, todayOf(context.clock));
}

/** How late the answer to this petition is today; null while it is in time and once it was submitted. */
export function latenessOf(
  petition: Petition,
  legalClock: LegalClock,
  today: CivilDate,
): Lateness | null {
  const days = replyDaysLate(petition, today, legalClock);
  if (days === null) return null;
  const open = allowedFrom["give-news"].includes(petition.stage);
  const next = open ? nextProgressOn(petition, today, legalClock) : null;
  return {
    days,
    // What has not been told on its day is told on the next day of work.
    toldOn: next !== null && next < today ? fromTodayOn(today, legalClock) : next,
    newsAsked: open && isProgressNewsDue(petition, today, legalClock),
    news: petition.news,
  };
}

const fromTodayOn = (today: CivilDate, { calendar }: LegalClock) =>
  isWorkingDay(calendar, today) ? today : addWorkingDays(calendar, today, 1);
