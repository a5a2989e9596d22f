/** Whoever acts in the sender's place is found out by the sender, also by one whose contact data were changed. */
import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { contactSettlesMilliseconds, type SecretWay } from "#app/domain/petition/secret-way.ts";
import { later } from "../clock.ts";
import type { Transaction } from "../persistence/engine/database.ts";
import {
  findFormerContact,
  findSenderContact,
  type SenderContact,
} from "../persistence/petition/sender-reading.ts";
import type { NewMessage } from "../persistence/work/outbox-writing.ts";
import { type SenderNotice, senderMessage } from "./sender-message.ts";

type Keyed = Omit<NewMessage, "messageKey"> & { readonly key: string };

/**
 * A new secret is told as the sender is reached, beside the mail or letter that brings it; it and a
 * withdrawal are told as he was reached before a recent change of his contact data, too.
 */
export async function secretMessages(
  transaction: Transaction,
  petition: Petition,
  event: PetitionEvent,
  at: string,
): Promise<readonly Keyed[]> {
  const template = templateOf(event);
  const held = petition.quarantine !== "none";
  if (template === null || (held && template === "withdrawn")) return [];
  const facts = { code: petition.code, officeId: petition.receivingUnitId };
  const contact = await findSenderContact(transaction, petition.id);
  const present = senderMessage(petition, { template, facts }, contact);
  const told = event.type === "SecretReissued" && owesNotice(event.way, contact);
  const former = await tellFormer(transaction, petition, { template, facts }, contact, at);
  return [
    ...(told && present ? [{ ...present, key: template }] : []),
    ...(former ? [{ ...former, key: `${template}:former` }] : []),
  ];
}

function templateOf({ type }: PetitionEvent) {
  if (type === "SecretReissued") return "secret-reissued";
  return type === "PetitionWithdrawn" ? "withdrawn" : null;
}

/** What brings the secret tells of it; a call is made beside a letter, which somebody else may keep. */
const owesNotice = (way: SecretWay | undefined, { phone }: SenderContact) =>
  way !== "email" && (way !== "letter" || phone !== "");

async function tellFormer(
  transaction: Transaction,
  petition: Petition,
  notice: SenderNotice,
  { language }: SenderContact,
  at: string,
) {
  const contactSince = later(at, -contactSettlesMilliseconds);
  const found = await findFormerContact(transaction, petition.id, contactSince);
  if (found === null || wayOf(found.before) === wayOf(found.now)) return null;
  const { email, phone, helperPhone } = found.before;
  const facts = { ...notice.facts, contactSince };
  const contact = { language, email, phone: phone || helperPhone };
  return senderMessage(petition, { ...notice, facts }, contact);
}

type Ways = NonNullable<Awaited<ReturnType<typeof findFormerContact>>>["before"];

/** Where somebody with these contact data is told: the address, number or place itself. */
function wayOf({ email, phone, helperPhone, postalAddress, address }: Ways) {
  if (email !== "") return `email ${email}`;
  const number = phone || helperPhone;
  return number ? `call ${number}` : `letter ${postalAddress || address}`;
}
