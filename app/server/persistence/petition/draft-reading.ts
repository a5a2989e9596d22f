import type { DraftsHeld } from "#app/domain/petition/intake/draft-room.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { askFirst, number, selectComputed } from "../engine/selected-rows.ts";
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

const heldIn = (bytes: string) =>
  selectComputed({
    all: number(`COALESCE(SUM(${bytes}), 0)`),
    network: number(`COALESCE(SUM(CASE WHEN d."network" = $1 THEN ${bytes} END), 0)`),
  });
const textHeld = heldIn(`d."textBytes"`);
const filesHeld = heldIn(`f."bytes"`);
const nothingHeld: DraftsHeld = { network: 0, all: 0 };

/** How many bytes of text lie in drafts that nobody has sent yet. */
export const draftTextHeld = async (handle: Reader | Transaction, network: string) =>
  (await askFirst(handle, textHeld, `FROM "Draft" d`, network)) ?? nothingHeld;

/** How many bytes of files lie in drafts that nobody has sent yet. */
export const draftFilesHeld = async (handle: Reader | Transaction, network: string) =>
  (await askFirst(
    handle,
    filesHeld,
    `FROM "StoredFile" f JOIN "Draft" d ON d."idHash" = f."draftIdHash"`,
    network,
  )) ?? nothingHeld;
