/** The separate, reviewed public text. Public pages read only this table. */
import { type Transaction, writeClient } from "../engine/database.ts";
import type { TableRow } from "../engine/tables.ts";
import { type CountChange, changePublicCounts } from "./public-count-writing.ts";

type PublicRecordRow = TableRow<"PublicRecord">;
export type NewPublicRecord = Omit<PublicRecordRow, "id">;

/** Writes the text that is to be published; until `publishRecord` it is not public. */
export async function putPublicRecord(transaction: Transaction, record: NewPublicRecord) {
  const client = await writeClient(transaction);
  await client.publicRecord.upsert({
    where: { petitionId: record.petitionId },
    create: record,
    update: record,
  });
}

/** Makes it public and findable, and counts it. */
export async function publishRecord(
  transaction: Transaction,
  petitionId: number,
  words: { folded: string; exact: string },
  at: string,
) {
  const client = await writeClient(transaction);
  const record = await client.publicRecord.update({
    where: { petitionId },
    data: { state: "published", publishedAt: at, updatedAt: at, ...words },
  });
  await changePublicCounts(transaction, countsOf(record, 1));
}

/** Takes it from list, search, feed and sitemap at once; its address answers 410 from now on. */
export async function withdrawPublicRecord(
  transaction: Transaction,
  petitionId: number,
  at: string,
) {
  const { publicRecord } = await writeClient(transaction);
  const record = await publicRecord.findUnique({ where: { petitionId, state: "published" } });
  if (record === null) return;
  await publicRecord.update({
    where: { petitionId },
    data: { state: "withdrawn", updatedAt: at, folded: "", exact: "" },
  });
  await changePublicCounts(transaction, countsOf(record, -1));
}

/** Under which choices of the published list a record is counted. */
const countsOf = (record: PublicRecordRow, by: 1 | -1): CountChange[] => [
  { kind: "figure", code: "published", label: "", by },
  { kind: "year", code: String(record.year), label: "", by },
  { kind: "agency", code: String(record.agencyId), label: record.agencyName, by },
  { kind: "field", code: record.fieldCode, label: record.fieldName, by },
];
