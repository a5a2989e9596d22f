import type { KnownSender } from "#app/domain/redaction/known/sender-facts.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { askFirst, pick, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const known = select(
  "s",
  pick(
    tables.Sender,
    "name",
    "organizationName",
    "representative",
    "position",
    "organizationNumber",
    "phone",
    "email",
    "address",
    "postalAddress",
    "helperName",
    "helperPhone",
  ),
);
const dossier = select("p", pick(tables.Petition, "dossierNumber"));

/** What is known of the sender of a petition and could name him in a text, or null without a sender. */
export async function findKnownSender(
  handle: Reader | Transaction,
  petitionId: number,
): Promise<KnownSender | null> {
  const sender = await askFirst(
    handle,
    known,
    `FROM "Sender" s WHERE s."petitionId" = $1`,
    petitionId,
  );
  const petition = await askFirst(
    handle,
    dossier,
    `FROM "Petition" p WHERE p."id" = $1`,
    petitionId,
  );
  return sender && { ...sender, dossierNumber: petition?.dossierNumber ?? "" };
}
