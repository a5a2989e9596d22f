/**
 * Wrong passwords and codes, counted by account and by address; who goes on waits longer each time.
 * A browser in which the account has signed in before counts for itself, so that neither a stranger
 * who guesses nor a colleague behind the same address keeps people out of their work.
 */
import {
  accountTriesRule,
  addressTriesRule,
  type WrongTriesRule,
  waitMinutesAfter,
} from "#app/domain/sign-in/wait-after.ts";
import { later } from "../clock.ts";
import type { Context } from "../context.ts";
import type { Reader, Transaction } from "../persistence/engine/database.ts";
import { countOf } from "../persistence/people/throttle-reading.ts";
import {
  blockUntil,
  countBack,
  countOnce,
  forgetCount,
} from "../persistence/people/throttle-writing.ts";

const minute = 60_000;
const hour = 60 * minute;

type Limit = {
  readonly key: string;
  readonly tries: WrongTriesRule;
  readonly clearedOnSuccess: boolean;
};
export type WrongTryLimits = readonly Limit[];

/** What a try at this account is counted under. */
export function signInLimits(
  context: Context,
  { email, visitor, browser }: { email: string; visitor: string; browser: string | null },
): WrongTryLimits {
  const key = (purpose: string, text: string) => context.keys.fingerprint(purpose, text);
  if (browser !== null) {
    const own = key("sign-in by known browser", `${email} ${browser}`);
    return [{ key: own, tries: accountTriesRule, clearedOnSuccess: true }];
  }
  return [
    { key: key("sign-in", email), tries: accountTriesRule, clearedOnSuccess: true },
    { key: key("sign-in by address", visitor), tries: addressTriesRule, clearedOnSuccess: false },
  ];
}

/** For people already signed in who must give the password or a code once more. */
export const reauthenticationLimits = (context: Context, email: string): WrongTryLimits => [
  {
    key: context.keys.fingerprint("asked again", email),
    tries: accountTriesRule,
    clearedOnSuccess: true,
  },
];

const waitKey = (limit: Limit) => `${limit.key} waits`;

/**
 * Counts the try before it is looked at, so that many at once do not slip through; a right one is
 * taken back. Returns the minutes to wait where it may not be made now, else 0.
 */
export async function beginTry(context: Context, limits: WrongTryLimits): Promise<number> {
  const now = context.clock.now();
  // Whoever waits costs a look, not a write.
  const waiting = await minutesToWait(context.database.read, limits, now);
  if (waiting > 0) return waiting;
  return context.database.transaction(async (transaction) => {
    const counted: { limit: Limit; count: number }[] = [];
    // Counting locks the row: whoever comes at the same moment sees the wait that this try begins.
    for (const limit of limits) {
      const resetsAt = later(now, limit.tries.countedHours * hour);
      const count = await countOnce(transaction, limit.key, now, resetsAt);
      counted.push({ limit, count });
    }
    const minutes = await minutesToWait(transaction, limits, now);
    for (const { limit, count } of counted) {
      const wait = waitMinutesAfter(count, limit.tries);
      if (minutes > 0) await countBack(transaction, limit.key);
      else if (wait > 0) await blockUntil(transaction, waitKey(limit), later(now, wait * minute));
    }
    return minutes;
  });
}

async function minutesToWait(handle: Reader | Transaction, limits: WrongTryLimits, now: string) {
  let longest = 0;
  for (const limit of limits) {
    const waits = await countOf(handle, waitKey(limit), now);
    const left = waits ? Date.parse(waits.resetsAt) - Date.parse(now) : 0;
    longest = Math.max(longest, Math.ceil(left / minute));
  }
  return longest;
}

/** The try was right, but the account is not open yet: it leaves no trace, the ones before it do. */
export async function takeBackTry(transaction: Transaction, limits: WrongTryLimits) {
  for (const limit of limits) {
    await countBack(transaction, limit.key);
    await forgetCount(transaction, waitKey(limit));
  }
}

/** The account is open: its wrong tries are forgotten, those of the address are not. */
export async function forgetTries(transaction: Transaction, limits: WrongTryLimits) {
  await takeBackTry(transaction, limits);
  for (const limit of limits) if (limit.clearedOnSuccess) await forgetCount(transaction, limit.key);
}
