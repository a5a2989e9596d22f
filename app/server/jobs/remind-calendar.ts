import {
  mondayOfReminderWeek,
  yearToAnnounce,
} from "#app/domain/deadline/calendar/calendar-reminder.ts";
import { todayOf } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { activeAdministrators } from "../persistence/people/officer-reading.ts";
import { loadCalendar } from "../persistence/time/calendar-reading.ts";
import { findPromisedKeys } from "../persistence/work/outbox-reading.ts";
import { enqueueMessages } from "../persistence/work/outbox-writing.ts";

/**
 * Asks the administrators for the days off of a year that is not official, on the first working day
 * of each week. The key of the message is the week, so that there is one of them, whatever restarts.
 */
export async function remindCalendar(_config: Config, context: Context) {
  const today = todayOf(context.clock);
  const at = context.clock.now();
  await context.database.transaction(async (transaction) => {
    const calendar = await loadCalendar(transaction);
    const year = yearToAnnounce(calendar, today);
    const week = mondayOfReminderWeek(calendar, today);
    if (year === null || week === null) return;
    const administrators = await activeAdministrators(transaction);
    const messages = administrators.map(({ id, email, language }) => ({
      messageKey: `calendar-reminder:${week}:${id}`,
      petitionId: null,
      channel: "email" as const,
      template: "calendar-reminder",
      language,
      audience: "administrator" as const,
      officerId: id,
      address: email,
      facts: { year: String(year) },
    }));
    const promised = await findPromisedKeys(
      transaction,
      messages.map(({ messageKey }) => messageKey),
    );
    const fresh = messages.filter(({ messageKey }) => !promised.has(messageKey));
    await enqueueMessages(transaction, fresh, at);
  });
}
