import { type ContentPart, contentParts } from "#app/domain/petition/lifecycle/content-parts.ts";
import { canonicalJson, type Json } from "../engine/canonical-json.ts";
import type { Transaction } from "../engine/database.ts";
import { updateRows, writeRows } from "../engine/raw-sql.ts";
import {
  askSelected,
  pick,
  returned,
  type SelectedRow,
  select,
  writeSelected,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import type { PetitionContent } from "./content-reading.ts";
import {
  digestsOf,
  type HistoryLink,
  hashOf,
  isSaltOfField,
  saltedDigest,
  saltNameOf,
  withoutFields,
} from "./history-chain.ts";

export type HistoryEntry = {
  readonly at: string;
  readonly petitionId: number | null;
  readonly type: string;
  readonly role: string;
  readonly officerId: number | null;
  readonly unitId: number | null;
  readonly channel: string;
  readonly facts: { readonly [field: string]: Json };
  readonly personal: { readonly [field: string]: Json };
  /** What rows and files of the petition hold from now on, of the parts that may have changed. */
  readonly content?: PetitionContent;
  /** Gives fresh random bytes as text, for each field and part another. */
  readonly drawSalt: () => string;
};

/**
 * 2: returns name the code of their reason, and the legal basis of an extension is personal.
 * 3: an act may name the signed paper by which it was recorded.
 * 4: each personal field has a salt of its own, and digests cover what rows and files hold.
 */
const eventVersion = 4;

/**
 * Appends entries to the one chain. The head's row is locked first on PostgreSQL, so that two
 * writers queue here; SQLite has one writer anyway. Returns the sequence of the last entry.
 */
export async function appendHistory(
  transaction: Transaction,
  entries: readonly HistoryEntry[],
): Promise<number[]> {
  const head = await lockHistory(transaction);
  let previous = { sequence: head.count, hash: head.hash };
  const sequences: number[] = [];
  for (const entry of entries) {
    const link = linkOf(entry, previous);
    await writeLink(transaction, link);
    previous = link;
    sequences.push(link.sequence);
  }
  await writeRows(
    transaction,
    `UPDATE "HistoryHead" SET "count" = $1, "hash" = $2 WHERE "id" = 1 RETURNING "count"`,
    previous.sequence,
    previous.hash,
  );
  return sequences;
}

const head = returned("HistoryHead", pick(tables.HistoryHead, "count", "hash", "sealedTo"));
type Head = SelectedRow<typeof head>;

/** Takes the head for this transaction: an update that changes nothing takes the row's lock. */
export async function lockHistory(transaction: Transaction): Promise<Head> {
  const [locked] = await writeSelected(
    transaction,
    head,
    `UPDATE "HistoryHead" SET "id" = 1 WHERE "id" = 1`,
  );
  if (locked === undefined) throw new Error("the history has no head");
  return locked;
}

/** What is erased of a petition's links. */
export type ErasedFromHistory = {
  /** Personal fields of links of these types, older than an instant. */
  readonly fieldsOf: { readonly types: readonly string[]; readonly before: string };
  /** Parts of the content of which something is gone: their former digests must not be tried out any more. */
  readonly parts: readonly ContentPart[];
};

/**
 * Erases from the links of a petition what is named, fields with their salts and digests of content by their
 * salts alone; with `null` everything. The chain holds afterwards. Comes before the entry that covers how
 * the rows stand from then on. Returns how many links lost personal fields.
 */
export async function eraseFromHistory(
  transaction: Transaction,
  petitionId: number,
  erased: ErasedFromHistory | null,
): Promise<number> {
  const links = await askSelected(
    transaction,
    select("h", pick(tables.HistoryEvent, "sequence", "at", "type", "version", "personal", "salt")),
    `FROM "HistoryEvent" h WHERE h."petitionId" = $1 AND h."salt" IS NOT NULL`,
    petitionId,
  );
  const parts = new Set(erased?.parts.map(saltNameOf));
  let emptied = 0;
  for (const { sequence, at, type, ...link } of links) {
    const inTime = erased?.fieldsOf.types.includes(type) && at < erased.fieldsOf.before;
    const goes = (name: string) =>
      erased === null || parts.has(name) || (inTime === true && isSaltOfField(name));
    const left = withoutFields(link, goes);
    if (left === null) continue;
    await updateRows(transaction, "HistoryEvent", left, `"sequence" = $1`, sequence);
    if (left.personal !== link.personal) emptied += 1;
  }
  return emptied;
}

/** Notes that the petitions up to this one have digests of their content. */
export const markSealed = (transaction: Transaction, petitionId: number) =>
  updateRows(transaction, "HistoryHead", { sealedTo: petitionId }, `"id" = 1`);

const insertLink = `INSERT INTO "HistoryEvent" ("sequence", "at", "petitionId", "type", "version",
    "role", "officerId", "unitId", "channel", "facts", "personal", "salt", "digests",
    "contentDigests", "previousHash", "hash")
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) RETURNING "sequence"`;

async function writeLink(transaction: Transaction, link: HistoryLink) {
  await writeRows(
    transaction,
    insertLink,
    link.sequence,
    link.at,
    link.petitionId,
    link.type,
    link.version,
    link.role,
    link.officerId,
    link.unitId,
    link.channel,
    link.facts,
    link.personal,
    link.salt,
    link.digests,
    link.contentDigests,
    link.previousHash,
    link.hash,
  );
}

/** The link that follows the given one. */
export function linkOf(
  entry: HistoryEntry,
  previous: { sequence: number; hash: string },
): HistoryLink {
  const { facts, personal, content = {}, drawSalt, ...rest } = entry;
  const salts: { [name: string]: string } = {};
  const saltFor = (name: string) => {
    const salt = drawSalt();
    salts[name] = salt;
    return salt;
  };
  const digests = digestsOf(personal, saltFor);
  const contentDigests = digestContent(content, saltFor);
  const unhashed = {
    ...rest,
    sequence: previous.sequence + 1,
    version: eventVersion,
    facts: canonicalJson(facts),
    personal: digests === "{}" ? null : canonicalJson(personal),
    salt: Object.keys(salts).length === 0 ? null : canonicalJson(salts),
    digests,
    contentDigests,
    previousHash: previous.hash,
  };
  return { ...unhashed, hash: hashOf(unhashed) };
}

const digestContent = (content: PetitionContent, saltFor: (name: string) => string) =>
  canonicalJson(
    Object.fromEntries(
      contentParts.flatMap((part) => {
        const value = content[part];
        if (value === undefined) return [];
        return [[part, saltedDigest(part, value, saltFor(saltNameOf(part)))] as const];
      }),
    ),
  );
