/** At most so many mails a day to an address that somebody named and nobody has said is his. */
import {
  addDays,
  civilDateInVietnam,
  instantInVietnam,
} from "#app/domain/deadline/calendar/civil-date.ts";
import {
  type EmailState,
  mailsBeforeProof,
  waitsForProof,
} from "#app/domain/petition/email-proof.ts";
import type { Keys } from "../keys.ts";
import type { Transaction } from "../persistence/engine/database.ts";
import { countBack, countOnce } from "../persistence/people/throttle-writing.ts";
import { findSender } from "../persistence/petition/sender-reading.ts";
import { type ClaimedMessage, markMessage } from "../persistence/work/outbox-writing.ts";

/** Seven o'clock in the morning, in minutes of the day. */
const morning = 7 * 60;

type Now = { readonly keys: Pick<Keys, "fingerprint">; readonly now: string };

/**
 * The claimed messages without those that go beyond the day's number, which wait for the next morning. A
 * message whose first try has begun is not looked at any more.
 */
export async function withoutUnproven(
  transaction: Transaction,
  claimed: readonly ClaimedMessage[],
  { keys, now }: Now,
): Promise<readonly ClaimedMessage[]> {
  const nextDay = addDays(civilDateInVietnam(new Date(now)), 1);
  const leave: ClaimedMessage[] = [];
  for (const message of claimed) {
    if (!(await isOfUnproven(transaction, message))) {
      leave.push(message);
      continue;
    }
    const key = keys.fingerprint("mails before proof", message.address.toLowerCase());
    const midnight = instantInVietnam(nextDay, 0).toISOString();
    const count = await countOnce(transaction, key, now, midnight);
    if (count <= mailsBeforeProof) {
      leave.push(message);
      continue;
    }
    await countBack(transaction, key);
    await markMessage(transaction, message.id, {
      claimedUntil: null,
      batchKey: "",
      nextAttemptAt: instantInVietnam(nextDay, morning).toISOString(),
    });
  }
  return leave;
}

async function isOfUnproven(transaction: Transaction, message: ClaimedMessage): Promise<boolean> {
  const { petitionId, audience, template, firstAttemptAt } = message;
  if (petitionId === null || audience !== "sender" || firstAttemptAt !== null) return false;
  const sender = await findSender(transaction, petitionId);
  return sender !== null && waitsForProof(template, sender.emailState as EmailState);
}
