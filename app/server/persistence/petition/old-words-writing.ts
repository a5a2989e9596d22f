/** Words are made anew only where they are still the old ones: what changed meanwhile has new words. */
import type { KeptWords } from "#app/domain/text/fold.ts";
import type { Transaction } from "../engine/database.ts";
import { updateRows } from "../engine/raw-sql.ts";
import type { TableRow } from "../engine/tables.ts";

/** Gives a petition its words anew; one that was restricted meanwhile stays without. */
export const renewPetitionWords = (
  transaction: Transaction,
  petitionId: number,
  words: KeptWords,
) =>
  updateRows(
    transaction,
    "PetitionSearch",
    words,
    `"petitionId" = $1 AND "wording" < $2`,
    petitionId,
    words.wording,
  );

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
