/** The separate, reviewed public text. Public pages read only this table. */
import type { Petition } from "#app/domain/petition/petition.ts";
import type { KeptWords } from "#app/domain/text/fold.ts";
import { type Transaction, writeClient } from "../engine/database.ts";
import type { TableRow } from "../engine/tables.ts";
import { type CountChange, changePublicCounts } from "./public-count-writing.ts";

type PublicRecordRow = TableRow<"PublicRecord">;
export type NewPublicRecord = Omit<PublicRecordRow, "id">;

/** Writes the text that is to be published; until `publishRecord` it is not public. */
export async function putPublicRecord(transaction: Transaction, record: NewPublicRecord) {
  const client = await writeClient(transaction);
  await client.publicRecord.upsert({
    where: { petitionId_place: { petitionId: record.petitionId, place: record.place } },
    create: record,
    update: record,
  });
}

/** Makes it public and findable, and counts it. */
export async function publishRecord(
  transaction: Transaction,
  { id: petitionId, place }: Pick<Petition, "id" | "place">,
  words: KeptWords,
  at: string,
) {
  const client = await writeClient(transaction);
  const record = await client.publicRecord.update({
    where: { petitionId_place: { petitionId, place } },
    data: { state: "published", publishedAt: at, updatedAt: at, ...words },
  });
  await changePublicCounts(transaction, countsOf(record, 1));
}

/** Takes the answer of this share from list, search, feed and sitemap; its address answers 410 from now on. */
export const withdrawPublicRecord = (
  transaction: Transaction,
  { id: petitionId, place }: Pick<Petition, "id" | "place">,
  at: string,
) => withdrawWhere(transaction, { petitionId, place }, at);

/** Takes every answer of a petition from the public. */
export const withdrawPublicRecords = (transaction: Transaction, petitionId: number, at: string) =>
  withdrawWhere(transaction, { petitionId }, at);

async function withdrawWhere(
  transaction: Transaction,
  which: { readonly petitionId: number; readonly place?: number },
  at: string,
) {
  const { publicRecord } = await writeClient(transaction);
  const records = await publicRecord.findMany({ where: { ...which, state: "published" } });
  for (const record of records) {
    await publicRecord.update({
      where: { id: record.id },
      data: { state: "withdrawn", updatedAt: at, folded: "", exact: "" },
    });
    await changePublicCounts(transaction, countsOf(record, -1));
  }
}

/** Under which choices of the published list a record is counted. */
const countsOf = (record: PublicRecordRow, by: 1 | -1): CountChange[] => [
  { kind: "figure", code: "published", label: "", by },
  { kind: "year", code: String(record.year), label: "", by },
  { kind: "agency", code: String(record.agencyId), label: record.agencyName, by },
  { kind: "field", code: record.fieldCode, label: record.fieldName, by },
];
