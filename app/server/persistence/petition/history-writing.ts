import { canonicalJson, type Json } from "../engine/canonical-json.ts";
import type { Transaction } from "../engine/database.ts";
import { writeRows } from "../engine/raw-sql.ts";
import { pick, returned, type SelectedRow, writeSelected } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { digestsOf, type HistoryLink, hashOf } from "./history-chain.ts";

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
  /** Fresh random bytes as text; only used where there are personal fields. */
  readonly salt: string;
};

/**
 * 2: returns name the code of their reason, and the legal basis of an extension is personal.
 * 3: an act may name the signed paper by which it was recorded.
 */
const eventVersion = 3;

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

const head = returned("HistoryHead", pick(tables.HistoryHead, "count", "hash"));
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

const insertLink = `INSERT INTO "HistoryEvent" ("sequence", "at", "petitionId", "type", "version",
    "role", "officerId", "unitId", "channel", "facts", "personal", "salt", "digests", "previousHash",
    "hash")
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING "sequence"`;

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
    link.previousHash,
    link.hash,
  );
}

/** The link that follows the given one. */
export function linkOf(
  entry: HistoryEntry,
  previous: { sequence: number; hash: string },
): HistoryLink {
  const { facts, personal, salt, ...rest } = entry;
  const hasPersonal = Object.keys(personal).length > 0;
  const unhashed = {
    ...rest,
    sequence: previous.sequence + 1,
    version: eventVersion,
    facts: canonicalJson(facts),
    personal: hasPersonal ? canonicalJson(personal) : null,
    salt: hasPersonal ? salt : null,
    digests: hasPersonal ? digestsOf(personal, salt) : "{}",
    previousHash: previous.hash,
  };
  return { ...unhashed, hash: hashOf(unhashed) };
}
