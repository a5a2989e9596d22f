import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee } from "#app/domain/permission/policy.ts";
import type { SenderFacts } from "#app/domain/petition/correction.ts";
import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { Context } from "../../context.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { petitionEvents } from "../staff/petition-history.ts";

/** What of a sender was changed, as it stood until then. */
export type FormerContact = { readonly at: string; readonly before: Partial<SenderFacts> };

/**
 * What stood in the sender's data before each correction and change, newest first, for the unit that
 * received the petition; nothing for others. Only asked after `openContact` recorded that it is opened.
 */
export async function formerContact(
  context: Context,
  actor: OfficerActor,
  code: string,
): Promise<readonly FormerContact[]> {
  const petition = await findPetition(context.database.read, code);
  if (petition === null || !maySee(actor, petition)) return [];
  if (petition.receivingUnitId !== actor.unitId) return [];
  const events = await petitionEvents(context.database.read, petition.id);
  return events
    .map(({ link: { at }, event }) => ({ at, before: beforeIn(event) }))
    .filter(({ before }) => Object.values(before).some((value) => value !== ""))
    .reverse();
}

function beforeIn(event: PetitionEvent): Partial<SenderFacts> {
  if (event.type === "ContactChanged") return event.contact.before;
  return event.type === "IntakeCorrected" ? (event.sender?.before ?? {}) : {};
}
