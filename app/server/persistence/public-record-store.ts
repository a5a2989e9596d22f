/** The separate, reviewed public text. Public pages read only this table. */
import { type Reader, readClient, type Transaction, writeClient } from "./database.ts";
import type { Prisma } from "./generated/sqlite/client.ts";

export type PublicRecordRow = Prisma.PublicRecordGetPayload<object>;
export type NewPublicRecord = Omit<PublicRecordRow, "id">;

/** Writes the text that is to be published; until `publishRecord` it is not public. */
export async function putPublicRecord(transaction: Transaction, record: NewPublicRecord) {
  await writeClient(transaction).publicRecord.upsert({
    where: { petitionId: record.petitionId },
    create: record,
    update: record,
  });
}

export async function findPublicRecord(handle: Reader | Transaction, petitionId: number) {
  return readClient(handle).publicRecord.findUnique({ where: { petitionId } });
}

/** Makes it public and findable. */
export async function publishRecord(
  transaction: Transaction,
  petitionId: number,
  words: { folded: string; exact: string },
  at: string,
) {
  await writeClient(transaction).publicRecord.update({
    where: { petitionId },
    data: { state: "published", publishedAt: at, updatedAt: at, ...words },
  });
  await raisePublicVersion(transaction);
}

/** Takes it from list, search, feed and sitemap at once; its address answers 410 from now on. */
export async function withdrawPublicRecord(
  transaction: Transaction,
  petitionId: number,
  at: string,
) {
  const { count } = await writeClient(transaction).publicRecord.updateMany({
    where: { petitionId, state: "published" },
    data: { state: "withdrawn", updatedAt: at, folded: "", exact: "" },
  });
  if (count > 0) await raisePublicVersion(transaction);
}

/** Tells every process that what public pages show has changed. */
export async function raisePublicVersion(transaction: Transaction) {
  await writeClient(transaction).publicVersion.update({
    where: { id: 1 },
    data: { version: { increment: 1 } },
  });
}
