/** Who of the staff is meant by a reminder. */
import type { ClockName } from "../../deadline/rules/clock-name.ts";
import type { ReminderAudience } from "../../deadline/rules/limit-rule.ts";
import type { OfficerActor } from "../../permission/actor.ts";
import { maySee } from "../../permission/policy.ts";
import type { Petition } from "../petition.ts";
import type { AgencyId } from "../petition-ids.ts";

/** The people of every unit whose accounts are open. */
export type Staff = ReadonlyMap<AgencyId, readonly OfficerActor[]>;

/** Sorts the officers, whose accounts are taken to be open, by their unit; a unit without any has no entry. */
export function staffOf(officers: readonly OfficerActor[]): Staff {
  const staff = new Map<AgencyId, OfficerActor[]>();
  for (const officer of officers)
    staff.set(officer.unitId, [...(staff.get(officer.unitId) ?? []), officer]);
  return staff;
}

const answering: readonly ClockName[] = ["reply", "completion"];

/** The unit that owes what the clock runs for; for a body without an account its receiving unit does. */
function owingUnit(petition: Petition, clock: ClockName): AgencyId {
  const { forwarding, receivingUnitId } = petition;
  return answering.includes(clock) && forwarding?.agencyHasAccount
    ? forwarding.agencyId
    : receivingUnitId;
}

const isOfficer = ({ roles }: OfficerActor) =>
  roles.includes("intake-officer") || roles.includes("agency-officer");
const isLead = ({ side, roles }: OfficerActor) =>
  roles.includes(side === "office" ? "office-lead" : "agency-lead");

/**
 * The people of an audience who may see the petition. An officer is the one it was assigned to, else
 * everyone of the unit who works on petitions, else its leads. Of a restricted petition its named
 * readers are told, whoever they are. The Chairman reads a list, and the sender is told by a notice.
 */
export function remindedPeople(
  petition: Petition,
  clock: ClockName,
  audience: ReminderAudience,
  staff: Staff,
): readonly OfficerActor[] {
  const meant = findPeopleToRemind(petition, clock, audience, staff);
  const seeing = meant.filter((officer) => maySee(officer, petition));
  if (!petition.restricted || meant.length === 0 || seeing.length > 0) return seeing;
  const unit = staff.get(petition.receivingUnitId) ?? [];
  return unit.filter((officer) => maySee(officer, petition));
}

function findPeopleToRemind(
  petition: Petition,
  clock: ClockName,
  audience: ReminderAudience,
  staff: Staff,
): readonly OfficerActor[] {
  const owing = owingUnit(petition, clock);
  const unit = staff.get(owing) ?? [];
  switch (audience) {
    case "officer":
      return officersOf(petition, owing, unit);
    case "lead":
      return unit.filter(isLead);
    case "office-lead":
      return (staff.get(petition.receivingUnitId) ?? []).filter(isLead);
    default:
      return [];
  }
}

function officersOf(petition: Petition, owing: AgencyId, unit: readonly OfficerActor[]) {
  const { assigneeId, agencyAssigneeId, receivingUnitId } = petition;
  const assigned = owing === receivingUnitId ? assigneeId : agencyAssigneeId;
  const assignee = unit.filter(({ officerId }) => officerId === assigned);
  // A specialist answers to the unit's officers, who are told beside him.
  if (assignee.some((one) => isOfficer(one) || isLead(one))) return assignee;
  const officers = unit.filter(isOfficer);
  return [...assignee, ...(officers.length > 0 ? officers : unit.filter(isLead))];
}
