import type { Reader, Transaction } from "../engine/database.ts";
import { draftFileRows, draftRow, petitionRowById } from "./native-rows.ts";

/** What was typed so far, as raw form values by step, so that even a wrong value is not lost. */
export type DraftContent = { readonly [step: string]: { readonly [name: string]: string } };

/** The unfinished form of a browser, if it has not run out. */
export async function findDraft(handle: Reader | Transaction, idHash: string, now: string) {
  const draft = await draftRow(handle, idHash, now);
  if (draft === null) return null;
  const petition =
    draft.petitionId === null ? null : await petitionRowById(handle, draft.petitionId);
  return {
    ...draft,
    files: await draftFileRows(handle, idHash),
    petition: petition && { code: petition.code },
  };
}
