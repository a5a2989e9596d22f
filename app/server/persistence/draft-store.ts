import { type Reader, readClient, type Transaction, writeClient } from "./database.ts";
import { writeRows } from "./raw-sql.ts";

/** The unfinished form of a browser, if it has not run out. */
export async function findDraft(handle: Reader | Transaction, idHash: string, now: string) {
  return readClient(handle).draft.findFirst({
    where: { idHash, expiresAt: { gt: now } },
    include: { files: { orderBy: { id: "asc" } }, petition: { select: { code: true } } },
  });
}

/** Keeps what was typed. A draft that was sent is not changed any more. */
export async function putDraft(
  transaction: Transaction,
  draft: { idHash: string; content: string; createdAt: string; expiresAt: string },
) {
  const client = writeClient(transaction);
  const { count } = await client.draft.updateMany({
    where: { idHash: draft.idHash, petitionId: null },
    data: { content: draft.content },
  });
  if (count === 0) await client.draft.create({ data: draft });
}

/**
 * Takes the draft's row for this transaction alone, so that a double click waits here and then
 * finds the petition already made.
 */
export async function lockDraft(transaction: Transaction, idHash: string, now: string) {
  const { count } = await writeClient(transaction).draft.updateMany({
    where: { idHash, expiresAt: { gt: now } },
    data: { idHash },
  });
  return count === 0 ? null : findDraft(transaction, idHash, now);
}

const claimedMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Marks a staff form as being sent: a second sending of the same form waits here. Answers the code
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
  const client = writeClient(transaction);
  await client.storedFile.updateMany({
    where: { draftIdHash: idHash },
    data: { petitionId, draftIdHash: null },
  });
  await client.draft.update({ where: { idHash }, data: { petitionId, content: "{}" } });
}

/** Drafts that have run out, with the keys of their files. */
export async function removeExpiredDrafts(transaction: Transaction, now: string) {
  const client = writeClient(transaction);
  const files = await client.storedFile.findMany({
    where: { draft: { expiresAt: { lte: now } } },
    select: { storageKey: true },
  });
  await client.storedFile.deleteMany({ where: { draft: { expiresAt: { lte: now } } } });
  await client.draft.deleteMany({ where: { expiresAt: { lte: now } } });
  return files.map(({ storageKey }) => storageKey);
}
