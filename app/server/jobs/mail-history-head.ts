import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { administratorMessages } from "../outbox/administrator-messages.ts";
import { historyHead } from "../persistence/history/history-reading.ts";
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
    const messages = await administratorMessages(transaction, {
      key: `history-head:${day}`,
      template: "history-head",
      facts: { day, count, head: `${count}:${hash}` },
    });
    await enqueueMessages(transaction, messages, at);
  });
}
