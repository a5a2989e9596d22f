/** One message a day for the sender of a petition that several agencies answer. */
import { isTellingTime } from "#app/domain/deadline/calendar/telling-hours.ts";
import { type KeptNews, newsToTell } from "#app/domain/petition/reminders/part-news.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { senderMessage } from "../../outbox/sender-message.ts";
import type { Json } from "../../persistence/engine/canonical-json.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findPetitionById } from "../../persistence/petition/petition-reading.ts";
import { findSenderContact } from "../../persistence/petition/sender-reading.ts";
import { loadCalendar } from "../../persistence/time/calendar-reading.ts";
import { lastLease } from "../../persistence/work/job-run-reading.ts";
import { finishLease, takeLease } from "../../persistence/work/lease-writing.ts";
import { findPromisedKeys, petitionsWithNews } from "../../persistence/work/outbox-reading.ts";
import {
  enqueueMessages,
  markMessage,
  takeWaitingNews,
} from "../../persistence/work/outbox-writing.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";

/** The mark of the last day on which the news was gathered: what comes later waits for the next. */
const dayMark = "parts-day";

/**
 * Gathers the waiting news of every petition into one message, once on each working day from the hour
 * of the digests on. The news stays until then with its petition, so a day without a run is caught up
 * in the next message; each petition's is taken and promised in one transaction.
 */
export async function tellPartNews(context: Context): Promise<void> {
  const { read } = context.database;
  const now = context.clock.now();
  const today = todayOf(context.clock);
  const calendar = await loadCalendar(read);
  const { digestHour } = await loadSettings(read);
  if (!isTellingTime(calendar, new Date(now), digestHour)) return;
  const last = await lastLease(read, dayMark);
  if (last !== null && last.slot >= today) return;
  for (const petitionId of await petitionsWithNews(read))
    await context.database.transaction((transaction) =>
      gather(transaction, petitionId, { today, now }),
    );
  await context.database.transaction(async (transaction) => {
    const lease = { name: dayMark, slot: today, now, until: now };
    if (await takeLease(transaction, lease))
      await finishLease(transaction, { name: dayMark, slot: today, at: now, lastError: "" });
  });
}

type Moment = { readonly today: string; readonly now: string };

async function gather(transaction: Transaction, petitionId: number, { today, now }: Moment) {
  const messageKey = `parts-news:${petitionId}:${today}`;
  // A run that broke off after this petition has told it already: what came since waits.
  if ((await findPromisedKeys(transaction, [messageKey])).has(messageKey)) return;
  const petition = await findPetitionById(transaction, petitionId);
  const waiting = (await takeWaitingNews(transaction, petitionId, now)).map(({ id, facts }) => ({
    ...(JSON.parse(facts) as KeptNews & { readonly officeId?: number }),
    id,
  }));
  if (petition === null || waiting.length === 0) return;
  const told = newsToTell(petition, waiting);
  for (const news of waiting)
    if (!told.includes(news)) await markMessage(transaction, news.id, { state: "withdrawn" });
  const [first] = told;
  if (first === undefined) return;
  const contact = await findSenderContact(transaction, petitionId);
  const facts = { code: petition.code, officeId: first.officeId ?? 0, news: told.map(keptNews) };
  const message = senderMessage(petition, { template: "parts-news", facts }, contact);
  if (message !== null) await enqueueMessages(transaction, [{ ...message, messageKey }], now);
}

/** What the message tells of it, without what every piece of the petition has. */
function keptNews(news: KeptNews): { readonly [name: string]: Json } {
  const { place, kind, on, points, agencyId, dueOn, dueIs, why, sentence, hopedOn } = news;
  const all = { place, kind, on, points, agencyId, dueOn, dueIs, why, sentence, hopedOn };
  const known = Object.entries(all).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as { [name: string]: Json };
}
