/** What is found by words that an earlier release made. */
import { presentWording } from "#app/domain/text/fold.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { askSelected, pick, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const petition = select("s", pick(tables.PetitionSearch, "petitionId"));

/** Petitions whose words are old, at most `take`. */
export async function petitionsWithOldWords(handle: Reader | Transaction, take: number) {
  const rows = await askSelected(
    handle,
    petition,
    `FROM "PetitionSearch" s WHERE s."wording" < $1 LIMIT $2`,
    presentWording,
    take,
  );
  return rows.map(({ petitionId }) => petitionId);
}

const record = select("r", tables.PublicRecord);

/** Published and other public texts whose words are old, at most `take`. */
export const recordsWithOldWords = (handle: Reader | Transaction, take: number) =>
  askSelected(
    handle,
    record,
    `FROM "PublicRecord" r WHERE r."wording" < $1 LIMIT $2`,
    presentWording,
    take,
  );
