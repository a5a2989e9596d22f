/** Who decides on what an officer did at once, and who is told that nobody decides: a code, no content. */
import { peopleAbove } from "#app/domain/permission/people-above.ts";
import { maySee, roleFor } from "#app/domain/permission/policy.ts";
import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Transaction } from "../persistence/engine/database.ts";
import { findAgency } from "../persistence/people/agency-reading.ts";
import {
  listOfficers,
  type OfficerRow,
  officerActor,
} from "../persistence/people/officer-reading.ts";
import type { NewMessage } from "../persistence/work/outbox-writing.ts";
import type { MessageTemplate } from "./notices.ts";

type Told = Omit<NewMessage, "messageKey"> & { readonly officerId: number };

/** Also of a restricted petition: whoever undoes a restriction has to know of it. */
export async function leadMessages(
  transaction: Transaction,
  petition: Petition,
  event: PetitionEvent,
): Promise<readonly Told[]> {
  const template = templateOf(event);
  if (template === null) return [];
  const officers = (await listOfficers(transaction)).filter((row) => row.deactivatedAt === null);
  const leads = officers.filter((row) => decides(row, petition));
  if (template !== "above-restriction-open")
    return leads.map((row) => messageTo(row, petition, template));
  const unit = await findAgency(transaction, petition.receivingUnitId);
  const side = unit?.kind === "coordinating-office" ? "office" : "agency";
  const above = peopleAbove(side, officers.map(officerActor));
  const told = officers.filter(({ id }) => above.some(({ officerId }) => officerId === id));
  // Where nobody stands above who could be written to, the lead hears it once more.
  return told.length > 0
    ? told.map((row) => messageTo(row, petition, template))
    : leads.map((row) => messageTo(row, petition, "lead-restricted"));
}

function templateOf(event: PetitionEvent) {
  if (event.type === "PetitionRestricted" && event.undecidedSince) return "lead-restricted";
  if (event.type === "AnswerUnpublished" && event.cause) return "lead-taken-down";
  return event.type === "RestrictionLeftOpen" ? "above-restriction-open" : null;
}

function decides(row: OfficerRow, petition: Petition) {
  const actor = officerActor(row);
  return maySee(actor, petition) && roleFor(actor, "unpublish", petition) !== null;
}

const messageTo = (row: OfficerRow, petition: Petition, template: MessageTemplate): Told => ({
  petitionId: petition.id,
  template,
  audience: "officer",
  officerId: row.id,
  channel: "email",
  language: row.language,
  address: row.email,
  facts: {
    code: petition.code,
    officeId: petition.receivingUnitId,
    side: officerActor(row).side,
    // Whoever stands above reads that nobody decided, and not the petition.
    ...(template === "above-restriction-open" && { closed: "yes" }),
  },
});
