import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "../engine/canonical-json.ts";

/**
 * One link of the history of all petitions and of the administration, as it stands in the database.
 */
export type HistoryLink = {
  readonly sequence: number;
  readonly at: string;
  readonly petitionId: number | null;
  readonly type: string;
  readonly version: number;
  readonly role: string;
  readonly officerId: number | null;
  readonly unitId: number | null;
  readonly channel: string;
  readonly facts: string;
  readonly personal: string | null;
  readonly salt: string | null;
  readonly digests: string;
  readonly previousHash: string;
  readonly hash: string;
};

export type UnhashedHistoryLink = Omit<HistoryLink, "hash">;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Salted digests of the personal fields: enough to prove them, nothing once salt and field are gone. */
export function digestsOf(personal: { readonly [field: string]: Json }, salt: string): string {
  const digests = Object.fromEntries(
    Object.entries(personal).map(([field, value]) => [
      field,
      sha256(`${salt}\0${field}\0${canonicalJson(value)}`),
    ]),
  );
  return canonicalJson(digests);
}

/** The hash of a link covers everything but the personal fields themselves and their salt. */
export function hashOf({
  personal: _personal,
  salt: _salt,
  ...covered
}: UnhashedHistoryLink): string {
  return sha256(canonicalJson(covered));
}

export type BrokenLink = { readonly sequence: number; readonly fault: LinkFault };
export type LinkFault =
  | "missing"
  | "changed"
  | "out-of-order"
  | "personal-changed"
  | "head-differs";

/**
 * The first fault of a link that should follow `previous`, or null. `missing`: links between
 * `previous` and it are gone.
 */
export function faultOfLink(link: HistoryLink, previous: { sequence: number; hash: string }) {
  if (link.sequence !== previous.sequence + 1)
    return link.sequence > previous.sequence + 1 ? "missing" : "out-of-order";
  const { hash, ...unhashed } = link;
  if (hashOf(unhashed) !== hash) return "changed";
  if (link.previousHash !== previous.hash) return "out-of-order";
  if (link.personal !== null && link.salt !== null) {
    const personal = JSON.parse(link.personal) as { [field: string]: Json };
    if (digestsOf(personal, link.salt) !== link.digests) return "personal-changed";
  }
  return null;
}
