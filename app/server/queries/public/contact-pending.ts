import { contactCodeLife, contactCodePause } from "#app/domain/petition/contact-change.ts";
import { later } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { contactChangesAsked, pendingContact } from "../../persistence/petition/asked-question.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";

/** What its sender typed and nobody has confirmed yet; empty where nothing waits. */
export async function contactPending({ database, clock }: Context, code: string) {
  const petition = await findPetition(database.read, code);
  const pending = petition ? await pendingContact(database.read, petition) : {};
  const { email, phone, postalAddress } = pending;
  const holds = email && later(email.at, contactCodeLife.milliseconds) > clock.now();
  return {
    /** Where a code is awaited that still holds. */
    email: holds ? email.value : "",
    phone: phone?.value ?? "",
    postalAddress: postalAddress?.value ?? "",
  };
}

/** To which address the last code went, and from when another may be asked; null where none ever went. */
export async function lastContactCode({ database }: Context, code: string) {
  const petition = await findPetition(database.read, code);
  const asked = petition ? await contactChangesAsked(database.read, petition.id) : [];
  const last = asked.findLast(({ contact }) => contact.after.email);
  return last
    ? { to: last.contact.after.email ?? "", againAt: later(last.at, contactCodePause) }
    : null;
}
