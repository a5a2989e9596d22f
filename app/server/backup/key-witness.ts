import type { Context } from "../context.ts";
import type { Keys } from "../keys.ts";
import { keyWitness } from "../persistence/engine/backup-reading.ts";
import { putKeyWitness } from "../persistence/engine/backup-store.ts";
import type { Reader } from "../persistence/engine/database.ts";

const name = "receipt-key";

/** A secret that nobody holds, hashed as every citizen's is. */
const hashWith = (keys: Keys) => keys.secretHash(keys.secretOfDraft("witness of the receipt key"));

/** Written once, so that later anyone can tell whether RECEIPT_KEY is still the same. */
export async function ensureKeyWitness({ database, keys, clock }: Context): Promise<void> {
  await database.transaction(async (transaction) => {
    if ((await keyWitness(transaction, name)) !== null) return;
    const createdAt = clock.now();
    await putKeyWitness(transaction, { name, hash: hashWith(keys), createdAt });
  });
}

/** Whether secrets given out under this database's key open their petitions; true where none was noted. */
export async function receiptKeyFits(reader: Reader, keys: Keys): Promise<boolean> {
  const witness = await keyWitness(reader, name);
  return witness === null || witness.hash === hashWith(keys);
}
