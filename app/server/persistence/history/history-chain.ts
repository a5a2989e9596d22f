import { createHash } from "node:crypto";
import type { ContentPart } from "#app/domain/petition/lifecycle/content-parts.ts";
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
  /** Salted digests of what the petition's rows and files hold from this link on, by part. */
  readonly contentDigests: string;
  readonly previousHash: string;
  readonly hash: string;
};

export type UnhashedHistoryLink = Omit<HistoryLink, "hash">;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The first version of links with a salt for each field and digests of what stands in rows and files. */
const withContent = 4;

const ofContent = "content.";
/** Names the salt of a part of the content beside those of the fields. */
export const saltNameOf = (part: ContentPart) => `${ofContent}${part}`;
/** Whether a salt is that of a personal field of the event, not of what stands in rows and files. */
export const isSaltOfField = (name: string) => !name.startsWith(ofContent);

/** A digest of a value that says nothing once the salt is gone. */
export const saltedDigest = (name: string, value: Json, salt: string) =>
  sha256(`${salt}\0${name}\0${canonicalJson(value)}`);

/** Salted digests of the personal fields: enough to prove them, nothing once salt and field are gone. */
export function digestsOf(
  personal: { readonly [field: string]: Json },
  saltOf: (field: string) => string,
): string {
  const digests = Object.fromEntries(
    Object.entries(personal).map(([field, value]) => [
      field,
      saltedDigest(field, value, saltOf(field)),
    ]),
  );
  return canonicalJson(digests);
}

/** The hash of a link covers everything but the personal fields themselves and their salts. */
export function hashOf({
  personal: _personal,
  salt: _salt,
  contentDigests,
  ...covered
}: UnhashedHistoryLink): string {
  return sha256(
    canonicalJson(covered.version < withContent ? covered : { ...covered, contentDigests }),
  );
}

type Salted = Pick<HistoryLink, "version" | "salt">;
type Texts = { readonly [name: string]: string };

/** The salts of a link by what they are for; of an early link one for all of its fields. */
export function saltsOf({ version, salt }: Salted): (name: string) => string | undefined {
  if (salt === null) return () => undefined;
  if (version < withContent) return () => salt;
  const salts = JSON.parse(salt) as Texts;
  return (name) => salts[name];
}

type Personal = Pick<HistoryLink, "personal" | "salt">;

/**
 * What a link keeps when the fields that are named are erased with their salts; null where it has none of
 * them. A link of the time when all fields shared one salt loses its whole personal part.
 */
export function withoutFields(
  { version, personal, salt }: Personal & Pick<HistoryLink, "version">,
  goes: (name: string) => boolean,
): Personal | null {
  const fields = JSON.parse(personal ?? "{}") as { readonly [field: string]: Json };
  if (version < withContent)
    return Object.keys(fields).some(goes) ? { personal: null, salt: null } : null;
  const salts = JSON.parse(salt ?? "{}") as Texts;
  if (!Object.keys(salts).some(goes)) return null;
  const rest = <T extends Json>(of: { readonly [name: string]: T }) => {
    const kept = Object.entries(of).filter(([name]) => !goes(name));
    return kept.length === 0 ? null : canonicalJson(Object.fromEntries(kept));
  };
  return { personal: rest(fields), salt: rest(salts) };
}

export type BrokenLink = {
  readonly sequence: number;
  readonly fault: LinkFault;
  /** What differs from its digest, where the link itself holds. */
  readonly part?: ContentPart;
};
export type LinkFault =
  | "missing"
  | "changed"
  | "out-of-order"
  | "personal-changed"
  | "content-differs"
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
  return personalHolds(link) ? null : "personal-changed";
}

/** Whether each personal field is as its digest says, or was erased together with its salt. */
function personalHolds(link: HistoryLink): boolean {
  const personal = JSON.parse(link.personal ?? "{}") as { readonly [field: string]: Json };
  const digests = JSON.parse(link.digests) as Texts;
  const saltOf = saltsOf(link);
  const fields = new Set([...Object.keys(personal), ...Object.keys(digests)]);
  return [...fields].every((field) => {
    const value = personal[field];
    const salt = saltOf(field);
    if (value === undefined && salt === undefined) return true;
    return (
      value !== undefined &&
      salt !== undefined &&
      saltedDigest(field, value, salt) === digests[field]
    );
  });
}
