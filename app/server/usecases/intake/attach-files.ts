import { createHash } from "node:crypto";
import { roomForFiles } from "#app/domain/petition/intake/draft-room.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { token } from "../../ids.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { draftFilesHeld } from "../../persistence/petition/draft-reading.ts";
import { lockDraft } from "../../persistence/petition/draft-writing.ts";
import {
  type FilePurpose,
  insertStoredFile,
  removeDraftFile,
} from "../../persistence/petition/stored-file-writing.ts";
import { type DraftVisitor, draftNetwork, isSharedNetwork } from "./draft.ts";

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

const digestOf = (file: NewFile) => createHash("sha256").update(file.bytes).digest("hex");

/**
 * Stores files byte for byte and then names them in the transaction. Bytes whose transaction fails
 * are left without a row; the nightly sweep sets them aside.
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
        sha256: digestOf(file),
        hasTextLayer: file.hasTextLayer,
        createdAt: context.clock.now(),
        ...place,
      }),
    );
  }
  return ids;
}

/** Names of files that were not kept, and why. */
export type LeftOut = { readonly fileName: string; readonly because: "too-many" | "no-room" };

/**
 * Keeps up to `filesMax` files with an unsent draft; the same file sent twice is kept once. Refused
 * when the draft is unknown, sent or has run out.
 */
export async function addDraftFiles(
  context: Context,
  visitor: DraftVisitor,
  draftId: string,
  files: readonly NewFile[],
  filesMax: number,
): Promise<Result<{ leftOut: readonly LeftOut[] }>> {
  if (files.length === 0) return accepted({ leftOut: [] });
  const draftIdHash = context.keys.tokenHash(draftId);
  return context.database.transaction(async (transaction) => {
    const draft = await lockDraft(transaction, draftIdHash, context.clock.now());
    if (draft === null || draft.petitionId !== null) return refused("not-found");
    const known = new Set(draft.files.map(({ sha256 }) => sha256));
    const held = await draftFilesHeld(transaction, draftNetwork(context, visitor));
    const isShared = await isSharedNetwork(transaction, visitor);
    let room = roomForFiles({ held, isShared });
    const leftOut: LeftOut[] = [];
    for (const file of files) {
      const digest = digestOf(file);
      if (known.has(digest)) continue;
      if (known.size >= filesMax) leftOut.push({ fileName: file.fileName, because: "too-many" });
      else if (file.bytes.length > room)
        leftOut.push({ fileName: file.fileName, because: "no-room" });
      else {
        const place = { purpose: "from-sender", petitionId: null, draftIdHash } as const;
        await storeFiles(context, transaction, [file], place);
        known.add(digest);
        room -= file.bytes.length;
      }
    }
    return accepted({ leftOut });
  });
}

/** Takes one file out of an unsent draft, row and bytes. */
export async function dropDraftFile(context: Context, draftId: string, fileId: number) {
  const key = await context.database.transaction((transaction) =>
    removeDraftFile(transaction, context.keys.tokenHash(draftId), fileId),
  );
  if (key !== null) await context.files.remove(key);
}
