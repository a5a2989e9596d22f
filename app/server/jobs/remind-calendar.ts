import {
  mondayOfReminderWeek,
  yearToAnnounce,
} from "#app/domain/deadline/calendar/calendar-reminder.ts";
import { todayOf } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { administratorMessages } from "../outbox/administrator-messages.ts";
import { loadCalendar } from "../persistence/time/calendar-reading.ts";
import { enqueueOnce } from "../persistence/work/outbox-writing.ts";

/**
 * Asks the administrators for the days off of a year that is not official, on the first working day
 * of each week. The key of the message is the week, so that there is one of them, whatever restarts.
 */
export async function remindCalendar(_config: Config, context: Context) {
  const today = todayOf(context.clock);
  await context.database.transaction(async (transaction) => {
    const calendar = await loadCalendar(transaction);
    const year = yearToAnnounce(calendar, today);
    const week = mondayOfReminderWeek(calendar, today);
    if (year === null || week === null) return;
    const messages = await administratorMessages(transaction, {
      key: `calendar-reminder:${week}`,
      template: "calendar-reminder",
      facts: { year: String(year) },
    });
    await enqueueOnce(transaction, messages, context.clock.now());
  });
}
