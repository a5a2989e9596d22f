/** The words by which a petition is found; written anew where an act gives it others. */
import type { FindableWords } from "#app/domain/petition/findable-words.ts";
import type { KeptWords } from "#app/domain/text/fold.ts";
import type { Transaction } from "../engine/database.ts";
import { deleteRows, writeRows } from "../engine/raw-sql.ts";

/** For whom words are kept, each in a table of its own: nobody finds by what he may not read. */
const searchTables = {
  letter: "PetitionSearch",
  sender: "SenderSearch",
  agency: "AgencySearch",
} as const satisfies Record<keyof FindableWords, string>;
export type SearchTable = (typeof searchTables)[keyof FindableWords];

const tablesWithWords = Object.values(searchTables);

export async function indexPetition(
  transaction: Transaction,
  petitionId: number,
  words: FindableWords,
) {
  await putWords(transaction, searchTables.letter, petitionId, words.letter);
  await putWords(transaction, searchTables.sender, petitionId, words.sender);
  if (words.agency) await putWords(transaction, searchTables.agency, petitionId, words.agency);
}

const putWords = (
  transaction: Transaction,
  table: SearchTable,
  petitionId: number,
  { folded, exact, wording }: KeptWords,
) =>
  writeRows(
    transaction,
    `INSERT INTO "${table}" ("petitionId", "folded", "exact", "wording")
     VALUES ($1, $2, $3, $4)
     ON CONFLICT ("petitionId") DO UPDATE SET "folded" = $2, "exact" = $3, "wording" = $4
     RETURNING "petitionId"`,
    petitionId,
    folded,
    exact,
    wording,
  );

/** Nobody finds it by its words any more. */
export async function forgetWords(transaction: Transaction, petitionId: number) {
  for (const table of tablesWithWords)
    await deleteRows(transaction, table, `"petitionId" = $1`, petitionId);
}
