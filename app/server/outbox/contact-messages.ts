/** What is told of another way of reaching a sender: a code there, a call to make, a word to the old address. */
import { contactCodeId } from "#app/domain/petition/contact-change.ts";
import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Transaction } from "../persistence/engine/database.ts";
import { findSenderContact } from "../persistence/petition/sender-reading.ts";
import type { NewMessage } from "../persistence/work/outbox-writing.ts";

type Unkeyed = Omit<NewMessage, "messageKey">;

const tellingOfContact: readonly string[] = ["ContactChangeAsked", "ContactChanged"];

/** The code itself stands in no promise: it is made when the mail leaves. */
export async function contactMessages(
  transaction: Transaction,
  { id, code, receivingUnitId, quarantine, contactAsked }: Petition,
  event: PetitionEvent,
  at: string,
): Promise<readonly Unkeyed[]> {
  const isAbout = [...tellingOfContact, "ReleasedFromQuarantine"].includes(event.type);
  if (!isAbout) return [];
  // To its sender what is held looks like any other, but nothing leaves the house because of it.
  if (quarantine !== "none") return [];
  const { language, email, phone } = await findSenderContact(transaction, id);
  const facts = { code, officeId: receivingUnitId };
  const common = { petitionId: id, language, audience: "sender", officerId: null, facts } as const;
  const mail = (template: string, address: string): Unkeyed[] =>
    address === "" ? [] : [{ ...common, template, channel: "email", address }];
  const task = (template: string, channel: "letter" | "call"): Unkeyed[] => [
    { ...common, template, channel, address: "", taskUnitId: receivingUnitId },
  ];
  if (event.type === "ReleasedFromQuarantine")
    return contactAsked.some((way) => way !== "email")
      ? task("contact-asked", phone === "" ? "letter" : "call")
      : [];
  if (event.type !== "ContactChangeAsked" && event.type !== "ContactChanged") return [];
  const { before, after } = event.contact;
  if (event.type === "ContactChanged") {
    const old = before.email ?? email;
    if (old !== "") return mail("contact-changed", old);
    // Who was called until now hears of the first address in the same way: it may be another's.
    return after.email === undefined
      ? []
      : task("contact-changed", phone === "" ? "letter" : "call");
  }
  const codeId = contactCodeId(code, at);
  const codes = mail("contact-code", after.email ?? "").map((message) => ({
    ...message,
    facts: { ...facts, codeId },
  }));
  if (after.phone === undefined && after.postalAddress === undefined) return codes;
  const channel = (after.phone ?? phone) === "" ? "letter" : "call";
  return [...codes, ...task("contact-asked", channel)];
}
