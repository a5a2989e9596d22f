import type { Petition, Reply } from "#app/domain/petition/petition.ts";
import { type Transaction, writeClient } from "../engine/database.ts";

/** Writes the points of a petition anew. */
export async function savePoints(transaction: Transaction, petition: Petition) {
  const client = await writeClient(transaction);
  await client.point.deleteMany({ where: { petitionId: petition.id } });
  await client.point.createMany({
    data: petition.points.map(({ own, ...point }, place) => ({
      petitionId: petition.id,
      place,
      ...point,
      ...own,
    })),
  });
}

/** Writes the reply, or removes it where there is none any more. */
export async function saveReply(transaction: Transaction, petitionId: number, reply: Reply | null) {
  const client = await writeClient(transaction);
  if (reply === null) {
    await client.reply.deleteMany({ where: { petitionId } });
    return;
  }
  const columns = {
    answers: JSON.stringify(reply.answers),
    outcome: reply.outcome,
    legalBasis: reply.legalBasis,
    measures: reply.measures,
    contact: reply.contact,
    presentedBy: reply.presentedBy,
    submittedOn: reply.submittedOn,
    documentNumber: reply.signature?.documentNumber ?? null,
    documentOn: reply.signature?.documentOn ?? null,
    signerName: reply.signature?.signerName ?? null,
    signerCapacity: reply.signature?.signerCapacity ?? null,
    signedFileId: reply.signature?.fileId ?? null,
  };
  await client.reply.upsert({
    where: { petitionId },
    create: { petitionId, ...columns },
    update: columns,
  });
}
