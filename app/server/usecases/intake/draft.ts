/** A citizen's unfinished form: kept 24 hours for one browser, never shown to staff. */
import { accepted, type Result, refused } from "#app/domain/result.ts";
import { later } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { token } from "../../ids.ts";
import { type DraftContent, findDraft } from "../../persistence/petition/draft-reading.ts";
import { putDraft } from "../../persistence/petition/draft-writing.ts";

const draftLifeMilliseconds = 24 * 60 * 60 * 1000;
const draftIdBytes = 16;

/** A fresh 128-bit id; the browser keeps it, the database only its hash. */
export const newDraftId = (context: Context) => token(context.ids, draftIdBytes);

/** Keeps one step's values beside the others. Answers the draft's id, a new one where needed. */
export async function saveDraft(
  context: Context,
  draftId: string | null,
  step: string,
  values: { readonly [name: string]: string },
): Promise<Result<{ draftId: string }>> {
  const now = context.clock.now();
  return context.database.transaction(async (transaction) => {
    const known = draftId && (await findDraft(transaction, context.keys.tokenHash(draftId), now));
    const id = draftId && known && known.petitionId === null ? draftId : newDraftId(context);
    const content =
      known && known.petitionId === null ? (JSON.parse(known.content) as DraftContent) : {};
    await putDraft(transaction, {
      idHash: context.keys.tokenHash(id),
      content: JSON.stringify({ ...content, [step]: values }),
      createdAt: now,
      expiresAt: later(now, draftLifeMilliseconds),
    });
    return id ? accepted({ draftId: id }) : refused("not-found");
  });
}
