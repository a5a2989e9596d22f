/** What is told of another way of reaching a sender: a code there, a call to make, a word to the old address. */
import { contactCodeId } from "#app/domain/petition/contact-change.ts";
import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Transaction } from "../persistence/engine/database.ts";
import { findSenderContact } from "../persistence/petition/sender-reading.ts";
import type { NewMessage } from "../persistence/work/outbox-writing.ts";

type Unkeyed = Omit<NewMessage, "messageKey">;

/** The code itself stands in no promise: it is made when the mail leaves. */
export async function contactMessages(
  transaction: Transaction,
  { id, code, receivingUnitId, quarantine }: Petition,
  event: PetitionEvent,
  at: string,
): Promise<readonly Unkeyed[]> {
  if (event.type !== "ContactChangeAsked" && event.type !== "ContactChanged") return [];
  // To its sender what is held looks like any other, but nothing leaves the house because of it.
  if (quarantine !== "none") return [];
  const { language, email, phone } = await findSenderContact(transaction, id);
  const facts = { code, officeId: receivingUnitId };
  const common = { petitionId: id, language, audience: "sender", officerId: null, facts } as const;
  const mail = (template: string, address: string): Unkeyed[] =>
    address === "" ? [] : [{ ...common, template, channel: "email", address }];
  const { before, after } = event.contact;
  if (event.type === "ContactChanged") return mail("contact-changed", before.email ?? email);
  const codeId = contactCodeId(code, at);
  const codes = mail("contact-code", after.email ?? "").map((message) => ({
    ...message,
    facts: { ...facts, codeId },
  }));
  if (after.phone === undefined && after.postalAddress === undefined) return codes;
  const channel = (after.phone ?? phone) === "" ? "letter" : "call";
  return [
    ...codes,
    {
      ...common,
      template: "contact-asked",
      channel,
      address: "",
      taskUnitId: receivingUnitId,
    },
  ];
}
