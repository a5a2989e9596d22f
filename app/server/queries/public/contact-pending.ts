import { contactCodeLife } from "#app/domain/petition/contact-change.ts";
import { later } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { pendingContact } from "../../persistence/petition/asked-question.ts";
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
