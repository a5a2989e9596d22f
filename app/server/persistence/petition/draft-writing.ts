import type { Transaction } from "../engine/database.ts";
import { deleteRows, writeRows } from "../engine/raw-sql.ts";
import { pick, returned, writeSelected } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { findDraft } from "./draft-reading.ts";

/** Keeps what was typed. A draft that was sent is not changed any more. */
export async function putDraft(
  transaction: Transaction,
  draft: {
    idHash: string;
    content: string;
    textBytes: number;
    network: string;
    createdAt: string;
    expiresAt: string;
  },
) {
  await writeRows(
    transaction,
    `INSERT INTO "Draft" ("idHash", "content", "createdAt", "expiresAt", "textBytes", "network")
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT ("idHash") DO UPDATE
       SET "content" = excluded."content", "textBytes" = excluded."textBytes"
       WHERE "Draft"."petitionId" IS NULL
     RETURNING "idHash"`,
    draft.idHash,
    draft.content,
    draft.createdAt,
    draft.expiresAt,
    draft.textBytes,
    draft.network,
  );
}

/**
 * Takes the draft's row for this transaction alone, so that a double click waits here and then
 * finds the petition already made.
 */
export async function lockDraft(transaction: Transaction, idHash: string, now: string) {
  const locked = await writeRows(
    transaction,
    `UPDATE "Draft" SET "idHash" = "idHash" WHERE "idHash" = $1 AND "expiresAt" > $2
     RETURNING "idHash"`,
    idHash,
    now,
  );
  return locked.length === 0 ? null : findDraft(transaction, idHash, now);
}

const claimedMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Marks a staff form as being sent: a second sending of the same form waits here. Returns the code
 * of the petition that the first one made, or null for the first.
 */
export async function claimForm(transaction: Transaction, idHash: string, now: string) {
  const expiresAt = new Date(Date.parse(now) + claimedMilliseconds).toISOString();
  await writeRows(
    transaction,
    `INSERT INTO "Draft" ("idHash", "createdAt", "expiresAt", "content") VALUES ($1, $2, $3, '{}')
     ON CONFLICT ("idHash") DO NOTHING RETURNING "idHash"`,
    idHash,
    now,
    expiresAt,
  );
  const draft = await lockDraft(transaction, idHash, now);
  return draft?.petition?.code ?? null;
}

/** The draft has become a petition: its text goes, its files follow, its receipt stays readable. */
export async function settleDraft(transaction: Transaction, idHash: string, petitionId: number) {
  await writeRows(
    transaction,
    `UPDATE "StoredFile" SET "petitionId" = $2, "draftIdHash" = NULL WHERE "draftIdHash" = $1
     RETURNING "id"`,
    idHash,
    petitionId,
  );
  await writeRows(
    transaction,
    `UPDATE "Draft" SET "petitionId" = $2, "content" = '{}', "textBytes" = 0
     WHERE "idHash" = $1 RETURNING "idHash"`,
    idHash,
    petitionId,
  );
}

/** Drafts that have run out, with the keys of their files. */
export async function removeExpiredDrafts(transaction: Transaction, now: string) {
  const files = await writeSelected(
    transaction,
    returned("StoredFile", pick(tables.StoredFile, "storageKey")),
    `DELETE FROM "StoredFile"
     WHERE "draftIdHash" IN (SELECT d."idHash" FROM "Draft" d WHERE d."expiresAt" <= $1)`,
    now,
  );
  await deleteRows(transaction, "Draft", `"expiresAt" <= $1`, now);
  return files.map(({ storageKey }) => storageKey);
}
