import type { PublicLaterPaper } from "#app/domain/petition/later-papers.ts";
import type { Petition, Signature } from "#app/domain/petition/petition.ts";
import type { Transaction } from "../engine/database.ts";
import { updateRows } from "../engine/raw-sql.ts";
import type { TableRow } from "../engine/tables.ts";
import { raisePublicVersion } from "./public-count-writing.ts";
import { wordsOfRecord } from "./public-words.ts";

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

/**
 * Writes a public text in which nobody is named any more, with its words. The redacted copy goes with the
 * name: a picture does not tell whether it stands there too.
 */
export async function takeNameOut(
  transaction: Transaction,
  record: TableRow<"PublicRecord">,
  at: string,
) {
  const { id, title, question, answer } = record;
  const words = record.state === "published" ? wordsOfRecord(record) : {};
  await updateRows(
    transaction,
    "PublicRecord",
    { title, question, answer, senderName: "", publicFileId: null, updatedAt: at, ...words },
    `"id" = $1`,
    id,
  );
  await raisePublicVersion(transaction);
}
