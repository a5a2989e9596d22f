import { setImmediate } from "node:timers/promises";
import { keptWords } from "#app/domain/text/fold.ts";
import type { Context } from "../../context.ts";
import {
  petitionsWithOldWords,
  recordsWithOldWords,
} from "../../persistence/petition/old-words-reading.ts";
import { hasOldWords, renewRecordWords } from "../../persistence/petition/old-words-writing.ts";
import { wordsOfPetition } from "../../persistence/petition/petition-words.ts";
import { indexPetition } from "../../persistence/petition/words-writing.ts";
import { raisePublicVersion } from "../../persistence/public/public-count-writing.ts";
import { wordsOfRecord } from "../../persistence/public/public-words.ts";

/** A few at a time, so that nobody waits long to write. */
const pieceSize = 20;

/**
 * Makes anew the words that an earlier release kept for the search, piece by piece; where nothing is old
 * it does nothing, and what was cut off is taken up by the next run. Returns how many were renewed.
 */
export async function renewWords(context: Context): Promise<number> {
  const petitions = await renewEvery(() => renewPetitions(context));
  const records = await renewEvery(() => renewRecords(context));
  // Pages of earlier searches are in memory; told for each piece, every page would be made anew each time.
  if (records > 0) await context.database.transaction(raisePublicVersion);
  return petitions + records;
}

/** Until a piece was empty; returns how many there were. */
async function renewEvery(renewPiece: () => Promise<number>): Promise<number> {
  for (let renewed = 0; ; ) {
    const done = await renewPiece();
    if (done === 0) return renewed;
    renewed += done;
    // Whoever waits for a page goes first.
    await setImmediate();
  }
}

async function renewPetitions({ database }: Context): Promise<number> {
  const ids = await petitionsWithOldWords(database.read, pieceSize);
  if (ids.length > 0)
    await database.transaction(async (transaction) => {
      for (const id of ids)
        if (await hasOldWords(transaction, id))
          await indexPetition(transaction, id, await wordsOfPetition(transaction, id));
    });
  return ids.length;
}

async function renewRecords({ database }: Context): Promise<number> {
  const records = await recordsWithOldWords(database.read, pieceSize);
  if (records.length > 0)
    await database.transaction(async (transaction) => {
      for (const record of records) {
        const words = record.state === "published" ? wordsOfRecord(record) : keptWords([]);
        await renewRecordWords(transaction, record, words);
      }
    });
  return records.length;
}
