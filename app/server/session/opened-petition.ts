/** The private view of one petition: opened by code and secret, kept open in one browser for an hour. */
import type { PetitionCode } from "#app/domain/identifiers/petition-code.ts";
import type { TrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import { later } from "../clock.ts";
import type { Context } from "../context.ts";
import { sameText } from "../keys.ts";
import { countOf } from "../persistence/people/throttle-reading.ts";
import { countOnce } from "../persistence/people/throttle-writing.ts";
import { trackingKeyOf } from "../persistence/public/public-tracking-reading.ts";
import { loadSettings } from "../persistence/work/setting-reading.ts";
import type { RequestFacts } from "./request-context.ts";

export const openedCookie = "opened";
const minute = 60_000;
export const openMilliseconds = 60 * minute;
const windowMilliseconds = 10 * minute;
const wrongPairsOfVisitor = 30;
const wrongPairsForCode = 10;
const purpose = "opened petition";

export type OpenAnswer =
  | { readonly ok: true; readonly sealed: string }
  | { readonly ok: false; readonly reason: "wrong" }
  | { readonly ok: false; readonly reason: "too-many"; readonly minutes: number };

/**
 * Opens a petition for the right pair. Wrong pairs are counted by visitor (not at a counter's own
 * network, where many people share one address) and by code, whether the
 * code exists or not, and the answer never tells which of the two was wrong.
 */
export async function openPetition(
  context: Context,
  { code, secret }: { code: PetitionCode; secret: TrackingSecret },
  visitor: Pick<RequestFacts, "visitor" | "isWithin">,
): Promise<OpenAnswer> {
  const now = context.clock.now();
  const limits = [
    ...(visitor.isWithin((await loadSettings(context.database.read)).counterNetworks)
      ? []
      : [
          {
            key: context.keys.fingerprint("wrong pair by visitor", visitor.visitor),
            max: wrongPairsOfVisitor,
          },
        ]),
    { key: context.keys.fingerprint("wrong pair by code", code), max: wrongPairsForCode },
  ];
  for (const { key, max } of limits) {
    const counted = await countOf(context.database.read, key, now);
    if (counted && counted.count >= max)
      return { ok: false, reason: "too-many", minutes: minutesUntil(counted.resetsAt, now) };
  }
  const known = await trackingKeyOf(context.database.read, code);
  // Compared even where there is nothing to compare with, so that the answer takes as long.
  const fits = sameText(context.keys.secretHash(secret), known?.secretHash ?? "no such petition");
  if (known && fits) {
    const until = later(now, openMilliseconds);
    const value = `${code} ${proofOf(context, known.secretHash)}`;
    return { ok: true, sealed: context.keys.sign(purpose, value, until) };
  }
  await context.database.transaction(async (transaction) => {
    for (const { key } of limits)
      await countOnce(transaction, key, now, later(now, windowMilliseconds));
  });
  return { ok: false, reason: "wrong" };
}

/** The code of the petition that is open, or null: none, an hour has passed, or a new secret was issued. */
export async function findOpenedPetition(context: Context, sealed: string | null) {
  const value = sealed && context.keys.verifySigned(purpose, sealed, context.clock.now());
  if (!value) return null;
  const [code = "", proof = ""] = value.split(" ");
  const known = await trackingKeyOf(context.database.read, code);
  return known && sameText(proofOf(context, known.secretHash), proof) ? known.code : null;
}

/** Changes with the secret, so that a reissued one closes what the old one opened. */
const proofOf = (context: Context, secretHash: string | null) =>
  context.keys.fingerprint("opened by secret", secretHash ?? "");

const minutesUntil = (instant: string, now: string) =>
  Math.max(1, Math.ceil((Date.parse(instant) - Date.parse(now)) / minute));
