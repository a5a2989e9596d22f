/** The private view of one petition: opened by code and secret, kept open in one browser for an hour. */
import { later } from "../clock.ts";
import type { Context } from "../context.ts";
import { sameText } from "../keys.ts";
import { trackingKeyOf } from "../persistence/public/public-tracking-reading.ts";

export const openedCookie = "opened";
const minute = 60_000;
export const openMilliseconds = 60 * minute;
const purpose = "opened petition";

export const knownCookie = "tracked";
const knownCodesMax = 5;
export const knownMilliseconds = 30 * 24 * 60 * minute;
const knownPurpose = "petitions opened before";

/** A sealed note that this petition is open, good for an hour or until a new secret is issued. */
export function sealOpened(context: Context, code: string, secretHash: string | null): string {
  const value = `${code} ${proofOf(context, secretHash)}`;
  return context.keys.sign(purpose, value, later(context.clock.now(), openMilliseconds));
}

const codeMark = ({ keys }: Context, code: string) => keys.fingerprint("opened before", code);

/** The marks of the codes that this browser opened before, newest first. */
function knownCodes({ keys, clock }: Context, sealed: string | null): readonly string[] {
  const value = sealed && keys.verifySigned(knownPurpose, sealed, clock.now());
  return value ? value.split(" ") : [];
}

/** Whether this browser opened the petition of this code before. */
export const wasOpenedBefore = (context: Context, sealed: string | null, code: string) =>
  knownCodes(context, sealed).includes(codeMark(context, code));

/** The sealed note of what this browser opened before, with this code first. */
export function noteOpened(context: Context, sealed: string | null, code: string): string {
  const mark = codeMark(context, code);
  const others = knownCodes(context, sealed).filter((one) => one !== mark);
  const marks = [mark, ...others].slice(0, knownCodesMax).join(" ");
  return context.keys.sign(knownPurpose, marks, later(context.clock.now(), knownMilliseconds));
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
