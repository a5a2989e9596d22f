import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "#app/server/context.ts";
import { type SenderContact, senderContact } from "#app/server/queries/senders/sender-contact.ts";
import { openContact } from "#app/server/usecases/custody/open-contact.ts";
import { notFound } from "../../kit/refusals.ts";

/** What a call or a letter needs of a sender, and nothing else. */
export type OpenedSender = Pick<
  SenderContact,
  "name" | "organizationName" | "phone" | "address" | "postalAddress" | "helperName" | "helperPhone"
>;

/** The sender of this petition, after it was recorded that he was opened. */
export async function openSender(
  app: Context,
  actor: OfficerActor,
  code: string,
): Promise<OpenedSender> {
  const opened = await openContact(app, actor, { code, version: null });
  const contact = opened.ok ? await senderContact(app, actor, code) : null;
  if (contact === null) throw notFound();
  const { name, organizationName, phone, address, postalAddress } = contact;
  const { helperName, helperPhone } = contact;
  return { name, organizationName, phone, address, postalAddress, helperName, helperPhone };
}
