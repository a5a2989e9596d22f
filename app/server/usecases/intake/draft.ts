/** A citizen's unfinished form: kept 24 hours for one browser, never shown to staff. */
import { type DraftsHeld, hasRoomForText } from "#app/domain/petition/intake/draft-room.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import { later } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { token } from "../../ids.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import {
  type DraftContent,
  draftTextHeld,
  findDraft,
} from "../../persistence/petition/draft-reading.ts";
import { putDraft } from "../../persistence/petition/draft-writing.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";

const draftLifeMilliseconds = 24 * 60 * 60 * 1000;
const draftIdBytes = 16;

/** From where somebody writes. */
export type DraftVisitor = {
  /** A keyed daily stand-in for the address, to count by. */
  readonly visitor: string;
  /** Whether the address lies in one of these networks, written as CIDR. */
  readonly isWithin: (networks: readonly string[]) => boolean;
};

/** A fresh 128-bit id; the browser keeps it, the database only its hash. */
export const newDraftId = (context: Context) => token(context.ids, draftIdBytes);

export const draftNetwork = (context: Context, { visitor }: DraftVisitor) =>
  context.keys.fingerprint("draft", visitor);

/** Whether the visitor's network is one that many people share, as the province has set. */
export const isSharedNetwork = async (transaction: Transaction, { isWithin }: DraftVisitor) =>
  isWithin((await loadSettings(transaction)).counterNetworks);

/**
 * Keeps one step's values beside the others. Returns the draft's id, a new one where needed; refused as
 * `no-room` when unsent letters hold too much, and then nothing is written.
 */
export async function saveDraft(
  context: Context,
  visitor: DraftVisitor,
  draftId: string | null,
  step: string,
  values: { readonly [name: string]: string },
): Promise<Result<{ draftId: string }>> {
  const now = context.clock.now();
  return context.database.transaction(async (transaction) => {
    const found = draftId && (await findDraft(transaction, context.keys.tokenHash(draftId), now));
    const known = found && found.petitionId === null ? found : null;
    const id = draftId && known ? draftId : newDraftId(context);
    const before = known ? (JSON.parse(known.content) as DraftContent) : {};
    const content = JSON.stringify({ ...before, [step]: values });
    const textBytes = Buffer.byteLength(content);
    const network = draftNetwork(context, visitor);
    const all = await draftTextHeld(transaction, network);
    const held = known ? withoutOwn(all, known.textBytes) : all;
    const hasRoom =
      hasRoomForText(textBytes, { held, isShared: false }) ||
      (hasRoomForText(textBytes, { held, isShared: true }) &&
        (await isSharedNetwork(transaction, visitor)));
    if (!hasRoom) return refused("no-room");
    await putDraft(transaction, {
      idHash: context.keys.tokenHash(id),
      content,
      textBytes,
      network,
      createdAt: now,
      expiresAt: later(now, draftLifeMilliseconds),
    });
    return accepted({ draftId: id });
  });
}

/** Of others alone; a letter that was begun in another network only makes the room a little larger. */
const withoutOwn = ({ network, all }: DraftsHeld, bytes: number): DraftsHeld => ({
  network: Math.max(0, network - bytes),
  all: Math.max(0, all - bytes),
});
