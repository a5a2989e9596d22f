/** Erases of a person what no law keeps, and says what is kept. */

import { withoutTexts } from "#app/domain/data-rights/without-texts.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { contentParts } from "#app/domain/petition/lifecycle/content-parts.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { contactSettlesMilliseconds } from "#app/domain/petition/secret-way.ts";
import type { Result } from "#app/domain/result.ts";
import { later } from "../../clock.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { eraseFromHistory } from "../../persistence/history/history-writing.ts";
import { wordsOfPetition } from "../../persistence/petition/petition-words.ts";
import { updateSender } from "../../persistence/petition/petition-writing.ts";
import { findSender } from "../../persistence/petition/sender-reading.ts";
import { indexPetition } from "../../persistence/petition/words-writing.ts";
import { withdrawPublicRecords } from "../../persistence/public/public-record-store.ts";
import { deleteConsents, markDataRequest } from "../../persistence/rights/data-request-writing.ts";
import {
  emptyPetition,
  eraseDrafts,
  eraseSentMails,
} from "../../persistence/rights/erasing-writing.ts";
import { holdOn } from "../../persistence/rights/retention-reading.ts";
import { tellInsteadOfMailing } from "../../persistence/work/outbox-writing.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { changeDataRequest } from "./answer-data-request.ts";

/** How many pieces of each kind are gone; `whole` where nothing of the letter is kept. */
export type ErasedPieces = {
  readonly whole: boolean;
  readonly optional: number;
  readonly consents: number;
  readonly drafts: number;
  readonly mails: number;
  readonly history: number;
  readonly files: number;
};

/**
 * Erases for a request what law does not keep. A letter that was never registered goes whole, with words
 * and files; of a registered one go optional data, consents that were taken back, drafts, what is kept of
 * mails, and former contact data once they are no longer needed to tell the sender of a new secret. Refused
 * where somebody holds the file back, and where nothing is left to erase.
 */
export async function eraseForRequest(
  context: Context,
  actor: OfficerActor,
  id: number,
): Promise<Result<null>> {
  let keys: readonly string[] = [];
  const done = await changeDataRequest(context, actor, id, "DataErased", async (found) => {
    const { transaction, request, petition } = found;
    if (request.kind !== "erase" || petition === null)
      throw new RefusalError("data-request-wrong-kind");
    if ((await holdOn(transaction, petition.id)) !== null) throw new RefusalError("held-by-law");
    const erased = isKeptByLaw(petition)
      ? await eraseOptional(context, transaction, petition)
      : await eraseWhole(context, transaction, petition);
    if (Object.values(erased.pieces).every((pieces) => !pieces))
      throw new RefusalError("nothing-to-erase");
    keys = erased.keys;
    const erasedAt = context.clock.now();
    await markDataRequest(transaction, id, { erased: JSON.stringify(erased.pieces), erasedAt });
    return { facts: erased.pieces, covers: erased.pieces.whole ? contentParts : ["sender"] };
  });
  for (const key of done.ok ? keys : []) await context.files.remove(key);
  return done;
}

/** What was entered in the register, or is on its way there, is a file that law keeps. */
export const isKeptByLaw = ({ quarantine, registerNumber }: Petition) =>
  quarantine === "none" || registerNumber !== null;

type Erased = { readonly pieces: ErasedPieces; readonly keys: readonly string[] };

/** Empties a petition and takes what was public of it back. */
export async function emptyWhole(context: Context, transaction: Transaction, petition: Petition) {
  await withdrawPublicRecords(transaction, petition.id, context.clock.now());
  return emptyPetition(transaction, petition.id, JSON.stringify(petition.others.map(withoutTexts)));
}

async function eraseWhole(
  context: Context,
  transaction: Transaction,
  petition: Petition,
): Promise<Erased> {
  const keys = await emptyWhole(context, transaction, petition);
  const none = { optional: 0, consents: 0, drafts: 0, mails: 0, history: 0 };
  return { pieces: { whole: true, ...none, files: keys.length }, keys };
}

/** Links that hold contact data as they stood before. */
const formerContacts = ["ContactChangeAsked", "ContactChanged", "ContactChangeDeclined"];

async function eraseOptional(
  context: Context,
  transaction: Transaction,
  petition: Petition,
): Promise<Erased> {
  const { id } = petition;
  const before = later(context.clock.now(), -contactSettlesMilliseconds);
  const pieces = {
    whole: false,
    optional: await eraseOptionalFields(transaction, petition),
    consents: await deleteConsents(transaction, id),
    drafts: await eraseDrafts(transaction, id),
    mails: await eraseSentMails(transaction, id),
    history: await eraseFromHistory(transaction, id, {
      fieldsOf: { types: formerContacts, before },
      parts: ["sender"],
    }),
    files: 0,
  };
  return { pieces, keys: [] };
}

/** What Article 7 of 20/2008/ND-CP does not ask for; an e-mail stays where nothing else reaches the sender. */
async function eraseOptionalFields(transaction: Transaction, petition: Petition) {
  const sender = await findSender(transaction, petition.id);
  if (sender === null) return 0;
  const isReached = sender.phone !== "" || sender.postalAddress !== "";
  const optional = [
    "position",
    "helperName",
    "helperRelation",
    "helperPhone",
    ...(isReached ? (["email"] as const) : []),
  ] as const;
  const filled = optional.filter((field) => sender[field] !== "");
  if (filled.length === 0) return 0;
  const emptied = Object.fromEntries(filled.map((field) => [field, ""]));
  await updateSender(transaction, petition.id, emptied);
  if (emptied.email === "")
    await tellInsteadOfMailing(transaction, petition.id, {
      channel: sender.phone === "" ? "letter" : "call",
      unitId: petition.receivingUnitId,
    });
  if (!petition.restricted)
    await indexPetition(transaction, petition.id, await wordsOfPetition(transaction, petition.id));
  return filled.length;
}
