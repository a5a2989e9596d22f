/** Words are made anew only where they are still the old ones: what changed meanwhile has new words. */
import { type KeptWords, presentWording } from "#app/domain/text/fold.ts";
import type { Transaction } from "../engine/database.ts";
import { updateRows } from "../engine/raw-sql.ts";
import { askFirst, pick, select } from "../engine/selected-rows.ts";
import { type TableRow, tables } from "../engine/tables.ts";

const words = select("s", pick(tables.PetitionSearch, "petitionId"));

/** Whether the petition still has old words; one that was restricted meanwhile has none. */
export async function hasOldWords(transaction: Transaction, petitionId: number) {
  const found = await askFirst(
    transaction,
    words,
    `FROM "PetitionSearch" s WHERE s."petitionId" = $1 AND s."wording" < $2`,
    petitionId,
    presentWording,
  );
  return found !== null;
}

type Record = Pick<TableRow<"PublicRecord">, "id" | "state">;

/** Gives a public text its words anew; one that was withdrawn meanwhile stays without. */
export const renewRecordWords = (
  transaction: Transaction,
  { id, state }: Record,
  words: KeptWords,
) =>
  updateRows(
    transaction,
    "PublicRecord",
    words,
    `"id" = $1 AND "state" = $2 AND "wording" < $3`,
    id,
    state,
    words.wording,
  );
