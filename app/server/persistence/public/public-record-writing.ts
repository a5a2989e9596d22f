import type { PublicLaterPaper } from "#app/domain/petition/later-papers.ts";
import type { Petition, Signature } from "#app/domain/petition/petition.ts";
import type { Transaction } from "../engine/database.ts";
import { updateRows } from "../engine/raw-sql.ts";
import { raisePublicVersion } from "./public-count-writing.ts";

/**
 * Says with the text of this reply which papers correct, replace or recall it, be it public
 * or only prepared.
 */
export async function markPublicRecord(
  transaction: Transaction,
  { id, place }: Pick<Petition, "id" | "place">,
  { reply, papers }: { reply: Signature; papers: readonly PublicLaterPaper[] },
  at: string,
) {
  const changed = await updateRows(
    transaction,
    "PublicRecord",
    { laterPapers: JSON.stringify(papers), updatedAt: at },
    `"petitionId" = $1 AND "place" = $2 AND "documentNumber" = $3 AND "documentOn" = $4`,
    id,
    place,
    reply.documentNumber,
    reply.documentOn,
  );
  if (changed > 0) await raisePublicVersion(transaction);
}
