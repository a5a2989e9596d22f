/** Claimed, sent, marked; backed off and at last set aside. Never lost, never knowingly twice. */
import { later } from "../clock.ts";
import { token } from "../ids.ts";
import type { Keys } from "../keys.ts";
import type { Database } from "../persistence/engine/database.ts";
import {
  type ClaimedMessage,
  claimBatch,
  markMessage,
} from "../persistence/work/outbox-writing.ts";
import type { MailChannel, Outcome } from "./channels/channel.ts";
import { withoutUnproven } from "./hold-unproven.ts";
import { type Mail, type TokenKeys, withToken, writeMail } from "./write-mail.ts";

const minute = 60_000;
const hour = 60 * minute;
/** After the last of these a person looks at it. */
const backOff = [minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 24 * hour] as const;
const claimMilliseconds = 2 * minute;
/** A try must have ended while the provider still knows the key. */
const recognisedMargin = 15 * minute;
const keyBytes = 12;

export type Delivery = {
  readonly database: Database;
  readonly clock: { readonly now: () => string };
  readonly ids: Parameters<typeof token>[0];
  readonly keys: TokenKeys & Pick<Keys, "fingerprint">;
  readonly publicUrl: string;
  readonly channel: MailChannel;
  readonly pause: (milliseconds: number) => Promise<void>;
};

/** Hands over everything that is due now. Returns how many mails went out. */
export async function deliverDue(delivery: Delivery): Promise<number> {
  let sent = 0;
  for (;;) {
    const { claimed, batch } = await claim(delivery);
    if (claimed === 0) return sent;
    if (batch.length === 0) continue;
    const outcome = await attempt(delivery, batch);
    await mark(delivery, batch, outcome);
    if (outcome.kind === "sent") sent += batch.length;
    if (delivery.channel.pauseMilliseconds > 0)
      await delivery.pause(delivery.channel.pauseMilliseconds);
  }
}

/** Takes what is due, and leaves for another day what an unproven address has had enough of. */
function claim({ database, clock, ids, keys, channel }: Delivery) {
  const now = clock.now();
  return database.transaction(async (transaction) => {
    const claimed = await claimBatch(transaction, {
      now,
      claimedUntil: later(now, claimMilliseconds),
      atMost: channel.parcelSize,
      freshKey: `hoi-am-${token(ids, keyBytes)}`,
    });
    const batch = await withoutUnproven(transaction, claimed, { keys, now });
    return { claimed: claimed.length, batch };
  });
}

async function attempt(delivery: Delivery, batch: readonly ClaimedMessage[]): Promise<Outcome> {
  const mails: Mail[] = [];
  for (const message of batch)
    mails.push(withToken(await mailOf(delivery, message), message.facts, delivery.keys));
  return delivery.channel.send({ mails, key: batch[0]?.batchKey ?? "" });
}

/** Written once and kept with the promise, so that a repeat is the same to the letter. */
async function mailOf(delivery: Delivery, message: ClaimedMessage): Promise<Mail> {
  if (message.rendered !== "") return JSON.parse(message.rendered) as Mail;
  const { database, clock, publicUrl } = delivery;
  const mail = await writeMail(database.read, publicUrl, message);
  await database.transaction((transaction) =>
    markMessage(transaction, message.id, {
      rendered: JSON.stringify(mail),
      firstAttemptAt: clock.now(),
    }),
  );
  return mail;
}

async function mark(delivery: Delivery, batch: readonly ClaimedMessage[], outcome: Outcome) {
  const now = delivery.clock.now();
  await delivery.database.transaction(async (transaction) => {
    for (const [index, message] of batch.entries())
      await markMessage(transaction, message.id, {
        attempts: message.attempts + 1,
        claimedUntil: null,
        ...(outcome.kind === "sent"
          ? { state: "sent", finishedAt: now, providerId: outcome.ids[index] ?? "", lastError: "" }
          : afterFailure(delivery.channel, message, outcome, now)),
      });
  });
}

function afterFailure(
  channel: MailChannel,
  message: ClaimedMessage,
  outcome: Exclude<Outcome, { kind: "sent" }>,
  now: string,
) {
  const lastError = `${outcome.kind}: ${outcome.why}`;
  const wait = backOff[message.attempts];
  const setAside = { state: "set-aside" as const, finishedAt: now, lastError };
  if (outcome.kind === "refused" || wait === undefined) return setAside;
  const asked = outcome.kind === "later" ? (outcome.afterMilliseconds ?? 0) : 0;
  const next = later(now, Math.max(wait, asked));
  const nextAttemptAt =
    outcome.kind === "unknown" ? nextTryWhileRecognised(channel, message, next, now) : next;
  return nextAttemptAt === null
    ? setAside
    : { state: "pending" as const, nextAttemptAt, lastError };
}

/**
 * What may already have been sent is repeated only while the other side would recognise it: the wait
 * before the last try is cut short for that. Null where no try is left.
 */
function nextTryWhileRecognised(
  channel: MailChannel,
  message: ClaimedMessage,
  next: string,
  now: string,
): string | null {
  const { milliseconds, times } = channel.repeatable;
  const doubts = message.lastError.startsWith("unknown") ? message.attempts : 0;
  if (doubts >= times) return null;
  if (milliseconds === Number.POSITIVE_INFINITY) return next;
  const last = later(message.firstAttemptAt ?? now, milliseconds - recognisedMargin);
  if (next <= last) return next;
  return now < last ? last : null;
}
