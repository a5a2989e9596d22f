import type { Reader, Transaction } from "../engine/database.ts";
import { askFirst, askSelected, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { historyRows } from "../petition/native-rows.ts";
import { verifyContent } from "./content-verifying.ts";
import { type BrokenLink, faultOfLink, type HistoryLink } from "./history-chain.ts";

const linksAtOnce = 2000;
const link = select("h", tables.HistoryEvent);
const headRow = select("h", tables.HistoryHead);

export type HistoryProof = {
  readonly count: number;
  readonly head: string;
  readonly broken: BrokenLink | null;
  /** How many petitions were compared with their digests, and how many have none yet. */
  readonly petitions: number;
  readonly uncovered: number;
};

/**
 * Walks the whole chain, then compares what rows hold with the digests in it, and names the first link that
 * is broken or whose content differs. Reads in pieces, so memory stays flat.
 */
export async function verifyHistory(reader: Reader): Promise<HistoryProof> {
  const chain = await verifyChain(reader);
  if (chain.broken) return { ...chain, petitions: 0, uncovered: 0 };
  const content = await verifyContent(reader);
  return { ...chain, ...content };
}

async function verifyChain(reader: Reader) {
  const head = await historyHead(reader);
  const proofUpTo = (previous: { sequence: number; hash: string }, broken: BrokenLink | null) => ({
    count: previous.sequence,
    head: previous.hash,
    broken,
  });
  let previous = { sequence: 0, hash: "" };
  for (;;) {
    const links: HistoryLink[] = await askSelected(
      reader,
      link,
      `FROM "HistoryEvent" h WHERE h."sequence" > $1 AND h."sequence" <= $2
       ORDER BY h."sequence" LIMIT ${linksAtOnce}`,
      previous.sequence,
      head.count,
    );
    for (const found of links) {
      const fault = faultOfLink(found, previous);
      if (fault) {
        const sequence = fault === "missing" ? previous.sequence + 1 : found.sequence;
        return proofUpTo(previous, { sequence, fault });
      }
      previous = found;
    }
    if (links.length < linksAtOnce) break;
  }
  const differs = head.count !== previous.sequence || head.hash !== previous.hash;
  return proofUpTo(
    previous,
    differs ? { sequence: previous.sequence + 1, fault: "head-differs" } : null,
  );
}

/** The hash that stood after the given count of links, or null if there are fewer. */
export async function headAt(reader: Reader, count: number): Promise<string | null> {
  if (count === 0) return "";
  const last = await askFirst(reader, link, `FROM "HistoryEvent" h WHERE h."sequence" = $1`, count);
  return last?.hash ?? null;
}

/** How many links there are, and the hash of the last one. */
export async function historyHead(reader: Reader | Transaction) {
  const found = await askFirst(reader, headRow, `FROM "HistoryHead" h WHERE h."id" = 1`);
  if (found === null) throw new Error("the history has no head");
  return found;
}

/** The links of one petition, oldest first. */
export const historyOfPetition = (handle: Reader | Transaction, petitionId: number) =>
  historyRows(handle, petitionId);
