import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { WorkingCalendar } from "../../deadline/calendar/working-calendar.ts";
import { workingDaysBetween } from "../../deadline/counting/due-date.ts";
import { accepted, type Refused, refused } from "../../result.ts";
import { dueOf } from "../clocks/clock-starts.ts";
import type { Petition } from "../petition.ts";
import { assigneeInside, unitInside } from "../shares.ts";
import type { CommandOf } from "./commands.ts";
import type { Circumstances, Deciders, Decision } from "./decision.ts";

/** What a unit settles inside: who works on it, until when, and who is chased for it. */
export const insideDeciders = {
  assign,
  "chase-inside": chaseInside,
} satisfies Partial<Deciders>;

/** Assigning stays inside the asker's own unit: the coordinating one, or the one that handles. */
function assign(
  petition: Petition,
  { officerId, divisionId, unitId, innerDueOn, note }: CommandOf<"assign">,
  circumstances: Circumstances,
): Decision {
  if (circumstances.officer?.unitId !== unitId) return refused("officer-not-in-unit");
  if (officerId === null && divisionId === null) return refused("assignee-required");
  // Whoever only coordinates has no say in who works on it where it went.
  if (unitId !== unitInside(petition, petition) && (divisionId !== null || innerDueOn !== null))
    return refused("answered-elsewhere");
  const unfit = refuseInnerDay(petition, innerDueOn, circumstances);
  if (unfit) return unfit;
  return accepted([
    {
      type: "PetitionAssigned",
      officerId,
      inAgency: unitId !== petition.receivingUnitId,
      ...(divisionId !== null && { divisionId }),
      ...(innerDueOn !== null && { innerDueOn }),
      ...(note.trim() !== "" && { note }),
    },
  ]);
}

/** A day of one's own lies between today and the day of the reply. */
function refuseInnerDay(
  petition: Petition,
  innerDueOn: Petition["innerDueOn"],
  { today, legalClock }: Circumstances,
): Refused | null {
  if (innerDueOn === null) return null;
  if (innerDueOn < today) return refused("inner-due-in-past");
  const due = dueOf(petition, "reply", legalClock);
  return due !== null && innerDueOn > due.on ? refused("inner-due-after-reply") : null;
}

/** Whether whoever was last chased inside on that day, or never, may be chased today. */
export const mayChaseAgain = (
  calendar: WorkingCalendar,
  chasedOn: CivilDate | null,
  today: CivilDate,
): boolean => chasedOn === null || workingDaysBetween(calendar, chasedOn, today) >= 1;

/** Whoever it was given to is chased at most once a working day. */
function chaseInside(
  petition: Petition,
  { note }: CommandOf<"chase-inside">,
  { today: on, officer, legalClock }: Circumstances,
): Decision {
  const { divisionId, innerDueOn, chasedInsideOn } = petition;
  const officerId = assigneeInside(petition, petition);
  if (officerId === null && divisionId === null) return refused("nobody-to-chase");
  if (officer !== null && officerId === officer.officerId) return refused("nobody-to-chase");
  if (!mayChaseAgain(legalClock.calendar, chasedInsideOn, on)) return refused("already-chased");
  return accepted([{ type: "ChasedInside", officerId, divisionId, innerDueOn, note, on }]);
}
