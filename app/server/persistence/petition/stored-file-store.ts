import { type Reader, readClient, type Transaction, writeClient } from "../engine/database.ts";
import { askRows } from "../engine/raw-sql.ts";

export type FilePurpose = "from-sender" | "incoming-document" | "signed-reply" | "public-copy";

export type NewStoredFile = {
  readonly storageKey: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly purpose: FilePurpose;
  readonly hasTextLayer: boolean;
  readonly createdAt: string;
  readonly petitionId: number | null;
  readonly draftIdHash: string | null;
};

export async function insertStoredFile(transaction: Transaction, file: NewStoredFile) {
  const row = await writeClient(transaction).storedFile.create({ data: file });
  return row.id;
}

export async function findStoredFile(handle: Reader | Transaction, id: number) {
  return readClient(handle).storedFile.findUnique({ where: { id } });
}

export async function filesOfPetition(handle: Reader | Transaction, petitionId: number) {
  return readClient(handle).storedFile.findMany({
    where: { petitionId },
    orderBy: { id: "asc" },
  });
}

/** Removes one file of an unsent draft; answers its key, or null when it is not that draft's. */
export async function removeDraftFile(transaction: Transaction, idHash: string, fileId: number) {
  const client = writeClient(transaction);
  const file = await client.storedFile.findFirst({
    where: { id: fileId, draftIdHash: idHash, draft: { petitionId: null } },
  });
  if (file === null) return null;
  await client.storedFile.delete({ where: { id: file.id } });
  return file.storageKey;
}

/** How many bytes lie in drafts that nobody has sent yet. */
export async function bytesInDrafts(handle: Reader | Transaction) {
  const [row] = await askRows<{ bytes: number | string }>(
    handle,
    `SELECT COALESCE(SUM("bytes"), 0) AS "bytes" FROM "StoredFile" WHERE "draftIdHash" IS NOT NULL`,
  );
  return Number(row?.bytes ?? 0);
}

/** How many bytes all stored files have together. */
export async function storedBytes(handle: Reader | Transaction) {
  const sum = await readClient(handle).storedFile.aggregate({ _sum: { bytes: true } });
  return sum._sum.bytes ?? 0;
}
