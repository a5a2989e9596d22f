/** Digests for what was received before the history kept any: it is covered from that day on. */
import type { Context } from "../../context.ts";
import { token } from "../../ids.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { readContent } from "../../persistence/history/content-reading.ts";
import { coveredPetitions, petitionIdsAfter } from "../../persistence/history/content-verifying.ts";
import {
  appendHistory,
  lockHistory,
  markSealed,
} from "../../persistence/history/history-writing.ts";

const petitionsAtOnce = 100;
const saltBytes = 16;

/**
 * Writes into the history, as `ContentSealed`, digests of every petition that has none, in short
 * transactions; goes on where it was cut off. Returns how many petitions got theirs.
 */
export async function sealContent(context: Context): Promise<number> {
  let sealed = 0;
  for (;;) {
    const piece = await context.database.transaction((transaction) =>
      sealPiece(context, transaction),
    );
    if (piece === null) return sealed;
    sealed += piece;
  }
}

/** Seals the next petitions; null where there are no more. */
async function sealPiece(context: Context, transaction: Transaction): Promise<number | null> {
  const { sealedTo } = await lockHistory(transaction);
  const ids = await petitionIdsAfter(transaction, sealedTo, petitionsAtOnce);
  const last = ids.at(-1);
  if (last === undefined) return null;
  const covered = await coveredPetitions(transaction, ids);
  const bare = ids.filter((id) => !covered.has(id));
  const content = await readContent(transaction, bare);
  await appendHistory(
    transaction,
    bare.map((petitionId) => ({
      at: context.clock.now(),
      petitionId,
      type: "ContentSealed",
      role: "system",
      officerId: null,
      unitId: null,
      channel: "job",
      facts: {},
      personal: {},
      content: content.get(petitionId) ?? {},
      drawSalt: () => token(context.ids, saltBytes),
    })),
  );
  await markSealed(transaction, last);
  return bare.length;
}
