import type { PublicLaterPaper } from "#app/domain/petition/later-papers.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Transaction } from "../engine/database.ts";
import { updateRows } from "../engine/raw-sql.ts";
import { raisePublicVersion } from "./public-count-writing.ts";

/** Says with the answer of this share which papers correct, replace or recall it; be its text public or only prepared. */
export async function markPublicRecord(
  transaction: Transaction,
  { id, place }: Pick<Petition, "id" | "place">,
  laterPapers: readonly PublicLaterPaper[],
  at: string,
) {
  const changed = await updateRows(
    transaction,
    "PublicRecord",
    { laterPapers: JSON.stringify(laterPapers), updatedAt: at },
    `"petitionId" = $1 AND "place" = $2`,
    id,
    place,
  );
  if (changed > 0) await raisePublicVersion(transaction);
}
