import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { pendingContact } from "../../persistence/petition/asked-question.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { findSender } from "../../persistence/petition/sender-reading.ts";

export type ContactAsked = NonNullable<Awaited<ReturnType<typeof contactAsked>>>;

/**
 * How the sender is reached, and how he wants to be. Only asked after `openContact` recorded that it is
 * opened.
 */
export async function contactAsked({ database }: Context, actor: OfficerActor, code: string) {
  const petition = await findPetition(database.read, code);
  if (petition === null || !maySee(actor, petition)) return null;
  const sender = await findSender(database.read, petition.id);
  const { phone, postalAddress } = await pendingContact(database.read, petition);
  return {
    name: sender?.organizationName || sender?.name || "",
    before: { phone: sender?.phone ?? "", postalAddress: sender?.postalAddress ?? "" },
    after: { phone: phone?.value ?? "", postalAddress: postalAddress?.value ?? "" },
  };
}
