/** Keeps machines from the office's desk and lets people through: what a sending has to pass. */
import {
  addressTiers,
  isHeld,
  type Load,
  marksOf,
  proofLevel,
  type Sending,
} from "#app/domain/petition/intake/bot-marks.ts";
import { fold } from "#app/domain/text/fold.ts";
import { later } from "../clock.ts";
import type { Context } from "../context.ts";
import type { Reader, Transaction } from "../persistence/engine/database.ts";
import { countOf, countsOf } from "../persistence/people/throttle-reading.ts";
import { countEach, countOnce } from "../persistence/people/throttle-writing.ts";
import { loadSettings } from "../persistence/work/setting-reading.ts";
import type { RequestFacts } from "../session/request-context.ts";
import type { Judge } from "../usecases/intake/send-petition.ts";

const minuteMilliseconds = 60_000;
const windowMinutes = 10;
const dayMinutes = 24 * 60;

export type Visitor = Pick<RequestFacts, "visitor" | "isWithin">;

/** What the pages know of a sending; how often and how much is counted here. */
export type JudgedSending = Pick<Sending, "trapFilled" | "proof" | "text"> & {
  readonly draftId: string;
  readonly begunAt: string;
};

const inMinutes = (now: string, minutes: number) => later(now, minutes * minuteMilliseconds);
const sendsKey = (minute: string) => `sends ${minute}`;
const unprovenKey = (minute: string) => `sends without proof ${minute}`;
const minuteOf = (instant: string) => instant.slice(0, "2026-11-21T02:00".length);

/** A count by the minute, so that it slides: an attack is not forgotten at the turn of a window. */
async function loadNow(handle: Reader | Transaction, now: string): Promise<Load> {
  const minutes = Array.from({ length: windowMinutes }, (_, back) =>
    minuteOf(inMinutes(now, -back)),
  );
  const keys = { sends: minutes.map(sendsKey), unproven: minutes.map(unprovenKey) };
  const counts = await countsOf(handle, [...keys.sends, ...keys.unproven], now);
  const { attackSends } = await loadSettings(handle);
  const sum = (of: readonly string[]) =>
    of.reduce((total, key) => total + (counts.get(key)?.count ?? 0), 0);
  return { sends: sum(keys.sends), sendsWithoutProof: sum(keys.unproven), attackSends };
}

/** The key under which this visitor's sends are counted, or null at a counter's own network. */
async function addressKey(context: Context, handle: Reader | Transaction, visitor: Visitor) {
  if (visitor.isWithin((await loadSettings(handle)).counterNetworks)) return null;
  return context.keys.fingerprint("sends", visitor.visitor);
}

/** How much work the page before the last button asks of this visitor. */
export async function proofLevelFor(context: Context, visitor: Visitor) {
  const now = context.clock.now();
  const reader = context.database.read;
  const key = await addressKey(context, reader, visitor);
  const own = key === null ? null : ((await countOf(reader, key, now))?.count ?? 0);
  return proofLevel(own, await loadNow(reader, now));
}

/**
 * Counts a sending and says what becomes of it. The counts stand in the database, so that all
 * processes agree; a draft counts once, however often its button is pressed.
 */
export function judgeSending(context: Context, visitor: Visitor, sending: JudgedSending): Judge {
  const now = context.clock.now();
  const text = context.keys.fingerprint("sent text", fold(sending.text));
  const judged = context.keys.fingerprint("judged draft", sending.draftId);
  return async (transaction) => {
    const address = await addressKey(context, transaction, visitor);
    const first = (await countOnce(transaction, judged, now, inMinutes(now, dayMinutes))) === 1;
    const counts = first
      ? await countEach(transaction, countsToRaise(now, { address, text }, sending), now)
      : await countsOf(transaction, address === null ? [text] : [address, text], now);
    const own = address === null ? null : counts.get(address);
    if (own && own.count > addressTiers.waits)
      return { kind: "wait", minutes: minutesUntil(own.resetsAt, now) };
    const { floodSends } = await loadSettings(transaction);
    const marks = marksOf({
      floodSends,
      trapFilled: sending.trapFilled,
      proof: sending.proof,
      text: sending.text,
      filledInSeconds: (Date.parse(now) - Date.parse(sending.begunAt)) / 1000,
      sendsOfAddress: address === null ? null : (own?.count ?? 0),
      sameTexts: counts.get(text)?.count ?? 0,
    });
    const held = isHeld(marks, await loadNow(transaction, now));
    return { kind: "send", heldFor: held ? marks : [] };
  };
}

function countsToRaise(
  now: string,
  { address, text }: { address: string | null; text: string },
  { proof }: JudgedSending,
) {
  const window = inMinutes(now, windowMinutes);
  // One minute more than the window, so that the oldest minute of it is still there.
  const bucket = inMinutes(now, windowMinutes + 1);
  const minute = minuteOf(now);
  return [
    { key: sendsKey(minute), resetsAt: bucket },
    { key: text, resetsAt: inMinutes(now, dayMinutes) },
    ...(address === null ? [] : [{ key: address, resetsAt: window }]),
    ...(proof === "right" ? [] : [{ key: unprovenKey(minute), resetsAt: bucket }]),
  ];
}

const minutesUntil = (instant: string, now: string) =>
  Math.max(1, Math.ceil((Date.parse(instant) - Date.parse(now)) / minuteMilliseconds));
