/** Who is told inside a unit that he was given work, or is chased for it: a code and a day, no content. */
import type { EventOf, PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { unitInside } from "#app/domain/petition/shares.ts";
import type { Transaction } from "../persistence/engine/database.ts";
import {
  findOfficer,
  listOfficers,
  type OfficerRow,
  rolesOf,
} from "../persistence/people/officer-reading.ts";
import type { NewMessage } from "../persistence/work/outbox-writing.ts";

type Given = EventOf<"PetitionAssigned" | "ChasedInside">;
type Unkeyed = Omit<NewMessage, "messageKey">;

const templates = { PetitionAssigned: "inside-given", ChasedInside: "inside-chased" } as const;

/** Nobody is written to about a restricted petition. */
export async function insideMessages(
  transaction: Transaction,
  petition: Petition,
  event: PetitionEvent,
): Promise<(Unkeyed & { readonly officerId: number })[]> {
  if (event.type !== "PetitionAssigned" && event.type !== "ChasedInside") return [];
  if (petition.restricted) return [];
  const people = await findPeople(transaction, petition, event);
  return people.map((officer) => ({
    petitionId: petition.id,
    template: templates[event.type],
    audience: "officer",
    officerId: officer.id,
    channel: "email",
    language: officer.language,
    address: officer.email,
    facts: {
      code: petition.code,
      ...(petition.others.length > 0 && { place: petition.place }),
      side: officer.agency.kind === "coordinating-office" ? "office" : "agency",
      innerDueOn: event.innerDueOn ?? "",
    },
  }));
}

const isSpecialist = (officer: OfficerRow) =>
  officer.deactivatedAt === null && rolesOf(officer).includes("agency-specialist");

/**
 * The person it was given to, else the specialists of the division. An assignment is told to specialists:
 * whoever sees the whole unit finds it in his list.
 */
async function findPeople(
  transaction: Transaction,
  petition: Petition,
  event: Given,
): Promise<readonly OfficerRow[]> {
  if (event.officerId !== null) {
    const officer = await findOfficer(transaction, event.officerId);
    if (officer === null || officer.deactivatedAt !== null) return [];
    return event.type === "ChasedInside" || isSpecialist(officer) ? [officer] : [];
  }
  const unit = await listOfficers(transaction, unitInside(petition, petition));
  return unit.filter(
    (officer) => isSpecialist(officer) && officer.divisionId === (event.divisionId ?? null),
  );
}
