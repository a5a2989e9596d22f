import { createHash } from "node:crypto";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import { token } from "../ids.ts";
import type { Transaction } from "../persistence/database.ts";
import { findDraft } from "../persistence/draft-store.ts";
import {
  type FilePurpose,
  insertStoredFile,
  removeDraftFile,
} from "../persistence/stored-file-store.ts";
import type { Context } from "./context.ts";

/** A file that was checked by content (`attachments/inspect.ts`) and is not yet stored. */
export type NewFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly hasTextLayer: boolean;
};

type Place = {
  readonly purpose: FilePurpose;
  readonly petitionId: number | null;
  readonly draftIdHash: string | null;
};

const storageKeyBytes = 24;

/**
 * Stores files byte for byte and then names them in the transaction. Bytes whose transaction fails
 * are left without a row; the nightly sweep removes them.
 */
export async function storeFiles(
  context: Context,
  transaction: Transaction,
  files: readonly NewFile[],
  place: Place,
): Promise<number[]> {
  const ids: number[] = [];
  for (const file of files) {
    const storageKey = token(context.ids, storageKeyBytes);
    await context.files.put(storageKey, file.bytes);
    ids.push(
      await insertStoredFile(transaction, {
        storageKey,
        fileName: file.fileName,
        mediaType: file.mediaType,
        bytes: file.bytes.length,
        sha256: createHash("sha256").update(file.bytes).digest("hex"),
        hasTextLayer: file.hasTextLayer,
        createdAt: context.clock.now(),
        ...place,
      }),
    );
  }
  return ids;
}

/** Keeps files with an unsent draft. Refused when the draft is unknown, sent or has run out. */
export async function addDraftFiles(
  context: Context,
  draftId: string,
  files: readonly NewFile[],
): Promise<Result<null>> {
  const draftIdHash = context.keys.tokenHash(draftId);
  return context.database.transaction(async (transaction) => {
    const draft = await findDraft(transaction, draftIdHash, context.clock.now());
    if (draft === null || draft.petitionId !== null) return refused("not-found");
    await storeFiles(context, transaction, files, {
      purpose: "from-sender",
      petitionId: null,
      draftIdHash,
    });
    return accepted(null);
  });
}

/** Takes one file out of an unsent draft, row and bytes. */
export async function dropDraftFile(context: Context, draftId: string, fileId: number) {
  const key = await context.database.transaction((transaction) =>
    removeDraftFile(transaction, context.keys.tokenHash(draftId), fileId),
  );
  if (key !== null) await context.files.remove(key);
}
