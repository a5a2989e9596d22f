import type { Actor } from "#app/domain/permission/actor.ts";
import { viewFor } from "#app/domain/permission/policy.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { knownPlaces } from "#app/domain/redaction/known/known-person.ts";
import { senderFacts } from "#app/domain/redaction/known/sender-facts.ts";
import { accepted } from "#app/domain/result.ts";
import { textOfPdf } from "../../attachments/read-apart.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findKnownSender } from "../../persistence/petition/known-sender-reading.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { findStoredFile } from "../../persistence/petition/stored-file-reading.ts";
import { findPublicRecord } from "../../persistence/public/public-record-reading.ts";
import { publishRecord } from "../../persistence/public/public-record-store.ts";
import { wordsOfRecord } from "../../persistence/public/public-words.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { RefusalError } from "../custody/refusal-error.ts";

/**
 * Makes the prepared text public (20/2008/ND-CP art. 19). What is known of the sender is looked for
 * once more, as it stands now: facts may have been corrected since the text was written.
 */
export async function publishAnswer(
  context: Context,
  actor: Actor,
  target: Target,
  soloReason = "",
) {
  // Opening a file takes seconds at worst, in which no transaction may hold up the others.
  const copy = await readCopy(context, actor, target);
  return changePetition(context, actor, target, {
    command: async ({ transaction, petition }) =>
      accepted({
        type: "publish",
        known: isOwnText(actor, petition) ? await knownLeft(transaction, petition, copy) : 0,
        soloReason,
      }),
    alongside: async (transaction, after) => {
      const record = await findPublicRecord(transaction, after);
      if (record === null) throw new Error("there is no text to be published");
      await publishRecord(transaction, after, wordsOfRecord(record), context.clock.now());
    },
  });
}

/** Whoever prepared the text is asked what is left in it; a second person has read it and decides. */
const isOwnText = (actor: Actor, { publication }: Petition) =>
  actor.type === "officer" &&
  publication.state === "prepared" &&
  publication.preparedBy === actor.officerId;

/** The redacted copy that was prepared; no text where it could not be opened. */
type Copy = { readonly fileId: number | null; readonly text: string | null };

async function readCopy(context: Context, actor: Actor, target: Target): Promise<Copy> {
  const { read } = context.database;
  const whole = await findPetition(read, target.code);
  const petition = whole && viewFor(actor, whole, target.forwarding ?? null);
  const record = petition && isOwnText(actor, petition) && (await findPublicRecord(read, petition));
  const fileId = record ? record.publicFileId : null;
  const file = fileId === null ? null : await findStoredFile(read, fileId);
  const bytes = file && (await context.files.get(file.storageKey));
  const told = bytes ? await textOfPdf(bytes) : { text: "" };
  return { fileId, text: typeof told === "string" ? null : told.text };
}

/** How many facts of the sender still stand in the text and in the redacted copy; one where it is unread. */
async function knownLeft(transaction: Transaction, petition: Petition, copy: Copy) {
  const record = await findPublicRecord(transaction, petition);
  const sender = await findKnownSender(transaction, petition.id);
  if (record === null || sender === null) return 0;
  if (record.publicFileId !== copy.fileId) throw new RefusalError("version-conflict");
  if (copy.text === null) return 1;
  const facts = senderFacts(sender, record.senderName);
  return [record.title, record.question, record.answer, copy.text].flatMap((text) =>
    knownPlaces(text, facts),
  ).length;
}
