/** Lets the right pair of code and secret through, and slows down whoever guesses. */
import type { PetitionCode } from "#app/domain/identifiers/petition-code.ts";
import type { TrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import { later } from "../clock.ts";
import type { Context } from "../context.ts";
import { sameText } from "../keys.ts";
import { countOf } from "../persistence/people/throttle-reading.ts";
import { countOnce } from "../persistence/people/throttle-writing.ts";
import { trackingKeyOf } from "../persistence/public/public-tracking-reading.ts";
import { loadSettings } from "../persistence/work/setting-reading.ts";
import { noteOpened, sealOpened, wasOpenedBefore } from "../session/opened-petition.ts";
import type { RequestFacts } from "../session/request-context.ts";
import {
  judgeProof,
  newChallenge,
  proofGoodForMilliseconds,
  type SentProof,
} from "./proof-of-work.ts";

const minute = 60_000;
const windowMilliseconds = 10 * minute;
const wrongPairsOfVisitor = 30;
const wrongPairsForCode = 10;
/** A browser that opened a petition before may mistype its secret as often. */
const wrongPairsKnown = 10;

export type OpenAnswer =
  | { readonly ok: true; readonly sealed: string; readonly known: string }
  | { readonly ok: false; readonly reason: "wrong" }
  | {
      readonly ok: false;
      readonly reason: "too-many";
      readonly minutes: number;
      /** A sum to be worked out instead of waiting; null where only waiting helps. */
      readonly challenge: string | null;
    };

/** What a browser brings besides the pair. */
export type Brought = {
  /** The sealed note that it opened petitions before. */
  readonly known: string | null;
  readonly proof: SentProof | null;
};

type Pair = { readonly code: PetitionCode; readonly secret: TrackingSecret };
type Limit = { readonly key: string; readonly max: number };

/**
 * Opens a petition for the right pair. Wrong pairs are counted by visitor (not at a counter's own
 * network, where many people share one address) and by code, whether the code exists or not, and the
 * answer never tells which of the two was wrong. Where others have guessed at a code, its owner is let
 * through: from a browser that opened it before, or after a sum that costs each guess some seconds.
 */
export async function openPetition(
  context: Context,
  pair: Pair,
  visitor: Pick<RequestFacts, "visitor" | "isWithin">,
  brought: Brought,
): Promise<OpenAnswer> {
  const ofVisitor = await visitorLimits(context, visitor);
  const ofCode = codeLimit(context, pair.code, brought.known);
  const wait = await waitFor(context, ofVisitor, ofCode, pair.code, brought.proof);
  if (wait !== null) return { ok: false, reason: "too-many", ...wait };
  const found = await trackingKeyOf(context.database.read, pair.code);
  // Compared even where there is nothing to compare with, so that the answer takes as long.
  const hash = found?.secretHash ?? "no such petition";
  const fits = sameText(context.keys.secretHash(pair.secret), hash);
  if (found && fits)
    return {
      ok: true,
      sealed: sealOpened(context, pair.code, found.secretHash),
      known: noteOpened(context, brought.known, pair.code),
    };
  const now = context.clock.now();
  await context.database.transaction(async (transaction) => {
    for (const { key } of [...ofVisitor, ofCode])
      await countOnce(transaction, key, now, later(now, windowMilliseconds));
  });
  return { ok: false, reason: "wrong" };
}

/** How long this try has to wait, and what may be done instead; null where it need not. */
async function waitFor(
  context: Context,
  ofVisitor: readonly Limit[],
  ofCode: Limit,
  code: PetitionCode,
  proof: SentProof | null,
): Promise<{ readonly minutes: number; readonly challenge: string | null } | null> {
  for (const limit of ofVisitor) {
    const minutes = await minutesOf(context, limit);
    if (minutes !== null) return { minutes, challenge: null };
  }
  const minutes = await minutesOf(context, ofCode);
  if (minutes === null || (await isWorkedFor(context, code, proof))) return null;
  return { minutes, challenge: await newChallenge(context, workFor(code), "heavy") };
}

async function minutesOf(context: Context, { key, max }: Limit): Promise<number | null> {
  const now = context.clock.now();
  const counted = await countOf(context.database.read, key, now);
  return counted && counted.count >= max ? minutesUntil(counted.resetsAt, now) : null;
}

const codeLimit = (context: Context, code: PetitionCode, known: string | null): Limit =>
  wasOpenedBefore(context, known, code)
    ? { key: context.keys.fingerprint("wrong pair in a known browser", code), max: wrongPairsKnown }
    : { key: context.keys.fingerprint("wrong pair by code", code), max: wrongPairsForCode };

async function visitorLimits(
  context: Context,
  { visitor, isWithin }: Pick<RequestFacts, "visitor" | "isWithin">,
): Promise<readonly Limit[]> {
  if (isWithin((await loadSettings(context.database.read)).counterNetworks)) return [];
  const key = context.keys.fingerprint("wrong pair by visitor", visitor);
  return [{ key, max: wrongPairsOfVisitor }];
}

const workFor = (code: PetitionCode) => `tracking ${code}`;

/** Whether the sum for this code was worked out; each is good for one try. */
async function isWorkedFor(context: Context, code: PetitionCode, proof: SentProof | null) {
  if (proof === null || (await judgeProof(context, workFor(code), proof)) !== "right") return false;
  const now = context.clock.now();
  const used = context.keys.fingerprint("used proof", proof.challenge.signature);
  const tries = await context.database.transaction((transaction) =>
    countOnce(transaction, used, now, later(now, proofGoodForMilliseconds)),
  );
  return tries === 1;
}

const minutesUntil = (instant: string, now: string) =>
  Math.max(1, Math.ceil((Date.parse(instant) - Date.parse(now)) / minute));
