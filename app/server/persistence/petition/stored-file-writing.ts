import type { Transaction } from "../engine/database.ts";
import { insertRow } from "../engine/raw-sql.ts";
import { pick, returned, writeSelected } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

/**
 * What a file is kept for, which says who reads it: what came with the petition, the signed reply
 * that goes to its sender, the signed paper of an act inside the administration, a published copy.
 */
export type FilePurpose =
  | "from-sender"
  | "incoming-document"
  | "signed-reply"
  | "signed-paper"
  | "public-copy";

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

export const insertStoredFile = (transaction: Transaction, file: NewStoredFile) =>
  insertRow(transaction, "StoredFile", file, "id");

/** Removes one file of an unsent draft; returns its key, or null when it is not that draft's. */
export async function removeDraftFile(transaction: Transaction, idHash: string, fileId: number) {
  const [removed] = await writeSelected(
    transaction,
    returned("StoredFile", pick(tables.StoredFile, "storageKey")),
    `DELETE FROM "StoredFile" WHERE "id" = $1 AND "draftIdHash" = $2
       AND EXISTS (SELECT 1 FROM "Draft" d WHERE d."idHash" = $2 AND d."petitionId" IS NULL)`,
    fileId,
    idHash,
  );
  return removed?.storageKey ?? null;
}
