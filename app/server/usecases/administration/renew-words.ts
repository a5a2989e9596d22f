import { setImmediate } from "node:timers/promises";
import { keptWords } from "#app/domain/text/fold.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import {
  petitionsWithOldWords,
  recordsWithOldWords,
} from "../../persistence/petition/old-words-reading.ts";
import {
  renewPetitionWords,
  renewRecordWords,
} from "../../persistence/petition/old-words-writing.ts";
import { wordsOfPetition } from "../../persistence/petition/petition-words.ts";
import { raisePublicVersion } from "../../persistence/public/public-count-writing.ts";
import { wordsOfRecord } from "../../persistence/public/public-words.ts";

/** A few at a time, so that nobody waits long to write. */
const pageSize = 50;

/**
 * Makes anew the words that an earlier release kept for the search, page by page; where nothing is old
 * it does nothing, and what was cut off is taken up by the next run. Returns how many were renewed.
 */
export async function renewWords(context: Context): Promise<number> {
  let renewed = 0;
  for (const renewPage of [renewPetitions, renewRecords])
    for (;;) {
      const done = await renewPage(context);
      renewed += done;
      if (done === 0) break;
      // Whoever waits for a page goes first.
      await setImmediate();
    }
  return renewed;
}

async function renewPetitions({ database }: Context): Promise<number> {
  const ids = await petitionsWithOldWords(database.read, pageSize);
  if (ids.length > 0)
    await database.transaction(async (transaction) => {
      for (const id of ids)
        await renewPetitionWords(transaction, id, await wordsOfPetition(transaction, id));
    });
  return ids.length;
}

async function renewRecords({ database }: Context): Promise<number> {
  const records = await recordsWithOldWords(database.read, pageSize);
  if (records.length > 0)
    await database.transaction(async (transaction: Transaction) => {
      for (const record of records) {
        const words = record.state === "published" ? wordsOfRecord(record) : keptWords([]);
        await renewRecordWords(transaction, record, words);
      }
      await raisePublicVersion(transaction);
    });
  return records.length;
}
