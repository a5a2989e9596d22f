import type { Actor } from "#app/domain/permission/actor.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { knownPlaces } from "#app/domain/redaction/known/known-person.ts";
import { senderFacts } from "#app/domain/redaction/known/sender-facts.ts";
import { accepted } from "#app/domain/result.ts";
import { textOfPdf } from "../../attachments/read-text.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findKnownSender } from "../../persistence/petition/known-sender-reading.ts";
import { findStoredFile } from "../../persistence/petition/stored-file-reading.ts";
import { findPublicRecord } from "../../persistence/public/public-record-reading.ts";
import { publishRecord } from "../../persistence/public/public-record-store.ts";
import { wordsOfRecord } from "../../persistence/public/public-words.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/**
 * Makes the prepared text public (20/2008/ND-CP art. 19). What is known of the sender is looked for
 * once more, as it stands now: facts may have been corrected since the text was written.
 */
export const publishAnswer = (context: Context, actor: Actor, target: Target, soloReason = "") =>
  changePetition(context, actor, target, {
    command: async ({ transaction, petition }) =>
      accepted({
        type: "publish",
        known: isOwnText(actor, petition) ? await knownLeft(context, transaction, petition) : 0,
        soloReason,
      }),
    alongside: async (transaction, after) => {
      const record = await findPublicRecord(transaction, after);
      if (record === null) throw new Error("there is no text to be published");
      await publishRecord(transaction, after, wordsOfRecord(record), context.clock.now());
    },
  });

/** Whoever prepared the text is asked what is left in it; a second person has read it and decides. */
const isOwnText = (actor: Actor, { publication }: Petition) =>
  actor.type === "officer" &&
  publication.state === "prepared" &&
  publication.preparedBy === actor.officerId;

/** How many facts of the sender still stand in the text and in the redacted copy. */
async function knownLeft(context: Context, transaction: Transaction, petition: Petition) {
  const record = await findPublicRecord(transaction, petition);
  const sender = await findKnownSender(transaction, petition.id);
  if (record === null || sender === null) return 0;
  const copy = record.publicFileId && (await findStoredFile(transaction, record.publicFileId));
  const bytes = copy ? await context.files.get(copy.storageKey) : null;
  const copyText = bytes ? await textOfPdf(bytes) : "";
  const facts = senderFacts(sender, record.senderName);
  return [record.title, record.question, record.answer, copyText].flatMap((text) =>
    knownPlaces(text, facts),
  ).length;
}
