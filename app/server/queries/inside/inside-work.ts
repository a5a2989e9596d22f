/** To whom the share in view was given inside its unit: read there, and by nobody else. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { WorkingCalendar } from "#app/domain/deadline/calendar/working-calendar.ts";
import { type Urgency, urgency } from "#app/domain/deadline/counting/urgency.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { seesInside } from "#app/domain/permission/policy.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { assigneeInside } from "#app/domain/petition/shares.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { findDivision } from "../../persistence/people/division-reading.ts";
import { officerNames } from "../../persistence/people/officer-reading.ts";

export type InsideWork = {
  /** Empty where it was given to the division alone. */
  readonly officer: string;
  readonly division: string;
  readonly innerDueOn: CivilDate | null;
  /** While whoever it was given to still owes it. */
  readonly urgency: Urgency | null;
  readonly chasedOn: CivilDate | null;
};

const owed: readonly Petition["stage"][] = ["forwarded", "in-progress"];

/** Null for other units, and where it was given to nobody. */
export async function insideWork(
  reader: Reader,
  actor: OfficerActor,
  petition: Petition,
  { calendar, today }: { readonly calendar: WorkingCalendar; readonly today: CivilDate },
): Promise<InsideWork | null> {
  const officerId = assigneeInside(petition, petition);
  const { divisionId, innerDueOn, chasedInsideOn: chasedOn, stage } = petition;
  if (!seesInside(actor, petition) || (officerId === null && divisionId === null)) return null;
  const division = divisionId === null ? null : await findDivision(reader, divisionId);
  const names = await officerNames(reader, [officerId ?? 0]);
  return {
    officer: names.get(officerId ?? 0) ?? "",
    division: division?.name ?? "",
    innerDueOn,
    urgency:
      innerDueOn === null || !owed.includes(stage) ? null : urgency(calendar, today, innerDueOn),
    chasedOn,
  };
}

/**
 * The petition as it goes to a page: whoever is not of the unit that has the share reads neither to whom
 * it was given there, nor until when, nor who was chased. Whom the unit that coordinates has put in
 * charge is known to the agencies to which it forwarded.
 */
export function withoutOthersInside(actor: OfficerActor, petition: Petition): Petition {
  if (seesInside(actor, petition)) return petition;
  const coordinates = petition.receivingUnitId === actor.unitId;
  return {
    ...petition,
    assigneeId: coordinates || petition.forwarding !== null ? petition.assigneeId : null,
    agencyAssigneeId: null,
    divisionId: null,
    innerDueOn: null,
    chasedInsideOn: null,
    returnProposal: null,
  };
}
