/** What the person who asked about his data is told: as the sender of his petition is reached. */
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Transaction } from "../persistence/engine/database.ts";
import { findSenderContact } from "../persistence/petition/sender-reading.ts";
import { enqueueMessages } from "../persistence/work/outbox-writing.ts";
import { senderMessage } from "./sender-message.ts";

export type DataRequestNews =
  | "data-request-made"
  | "data-request-extended"
  | "data-request-answered";

/** Days, codes and our own number only: what was asked and answered stands behind code and secret. */
type Told = {
  readonly id: number;
  readonly number: string;
  readonly facts?: { readonly [name: string]: string };
};

/**
 * Promises the news of a request about a petition's data, by mail, call or letter, and says by which. Of
 * what is held in quarantine nothing leaves the house: null.
 */
export async function tellDataRequest(
  transaction: Transaction,
  petition: Petition,
  template: DataRequestNews,
  { id, number, facts = {} }: Told,
  at: string,
) {
  if (petition.quarantine !== "none") return null;
  const contact = await findSenderContact(transaction, petition.id);
  const message = senderMessage(
    petition,
    {
      template,
      facts: {
        ...facts,
        code: petition.code,
        officeId: petition.receivingUnitId,
        requestNumber: number,
      },
    },
    contact,
  );
  if (message === null) return null;
  const messageKey = `data-request:${id}:${template}`;
  await enqueueMessages(transaction, [{ ...message, messageKey }], at);
  return message.channel;
}
