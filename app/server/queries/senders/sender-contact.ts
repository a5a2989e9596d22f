import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { findSender } from "../../persistence/petition/sender-reading.ts";

export type SenderContact = NonNullable<Awaited<ReturnType<typeof findSender>>>;

/**
 * The whole sender of a petition that this officer may see. Only asked after `openContact` recorded
 * that it is opened.
 */
export async function senderContact(
  context: Context,
  actor: OfficerActor,
  code: string,
): Promise<SenderContact | null> {
  const petition = await findPetition(context.database.read, code);
  if (petition === null || !maySee(actor, petition)) return null;
  return findSender(context.database.read, petition.id);
}
