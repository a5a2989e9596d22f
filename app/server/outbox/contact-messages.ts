/** What is told of another way of reaching a sender: a code there, a call to make, a word to the old address. */
import { type ContactChange, contactCodeId } from "#app/domain/petition/contact-change.ts";
import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Transaction } from "../persistence/engine/database.ts";
import { findSenderContact } from "../persistence/petition/sender-reading.ts";
import type { NewMessage } from "../persistence/work/outbox-writing.ts";

type Unkeyed = Omit<NewMessage, "messageKey">;

/** The code itself stands in no promise: it is made when the mail leaves. */
export async function contactMessages(
  transaction: Transaction,
  petition: Petition,
  event: PetitionEvent,
  at: string,
): Promise<readonly Unkeyed[]> {
  // To its sender what is held looks like any other, but nothing leaves the house because of it.
  if (petition.quarantine !== "none") return [];
  switch (event.type) {
    case "ReleasedFromQuarantine":
      return petition.contactAsked.some((way) => way !== "email")
        ? [tellInPerson(await wayTo(transaction, petition), "contact-asked")]
        : [];
    case "ContactChangeAsked":
      return whatWasAsked(await wayTo(transaction, petition), event.contact, at);
    case "ContactChanged":
      return whatWasChanged(await wayTo(transaction, petition), event.contact);
    default:
      return [];
  }
}

/** Where the sender is reached until now, and what is said of the petition. */
async function wayTo(transaction: Transaction, { id, code, receivingUnitId }: Petition) {
  const { language, email, phone } = await findSenderContact(transaction, id);
  const facts = { code, officeId: receivingUnitId };
  const message = { petitionId: id, language, audience: "sender", officerId: null, facts } as const;
  return { code, email, phone, officeId: receivingUnitId, message };
}
type Way = Awaited<ReturnType<typeof wayTo>>;

function whatWasAsked(way: Way, { after }: ContactChange, at: string): readonly Unkeyed[] {
  const facts = { ...way.message.facts, codeId: contactCodeId(way.code, at) };
  const byCode: readonly Unkeyed[] = after.email
    ? [{ ...way.message, template: "contact-code", channel: "email", address: after.email, facts }]
    : [];
  if (after.phone === undefined && after.postalAddress === undefined) return byCode;
  return [...byCode, tellInPerson({ ...way, phone: after.phone ?? way.phone }, "contact-asked")];
}

function whatWasChanged(way: Way, { before, after }: ContactChange): readonly Unkeyed[] {
  const template = "contact-changed";
  const address = before.email ?? way.email;
  if (address !== "") return [{ ...way.message, template, channel: "email", address }];
  // Who was called until now hears of the first address in the same way: it may be another's.
  return after.email === undefined ? [] : [tellInPerson(way, template)];
}

/** A call, or a letter to whoever has no number. */
const tellInPerson = ({ message, phone, officeId }: Way, template: string): Unkeyed => ({
  ...message,
  template,
  channel: phone === "" ? "letter" : "call",
  address: "",
  taskUnitId: officeId,
});
