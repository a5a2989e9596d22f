import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { activeAdministrators } from "../persistence/people/officer-reading.ts";
import { historyHead } from "../persistence/petition/history-reading.ts";
import { enqueueMessages } from "../persistence/work/outbox-writing.ts";

/**
 * Mails each day's count and last hash to every administrator, so that what is cut off later can be
 * proven.
 */
export async function mailHistoryHead(_config: Config, context: Context) {
  const at = context.clock.now();
  const day = civilDateInVietnam(new Date(at));
  await context.database.transaction(async (transaction) => {
    const { count, hash } = await historyHead(transaction);
    const administrators = await activeAdministrators(transaction);
    const messages = administrators.map(({ id, email, language }) => ({
      messageKey: `history-head:${day}:${id}`,
      petitionId: null,
      channel: "email" as const,
      template: "history-head",
      language,
      audience: "administrator" as const,
      officerId: id,
      address: email,
      facts: { day, count, head: `${count}:${hash}` },
    }));
    await enqueueMessages(transaction, messages, at);
  });
}
