/** What the digests of a unit say of the days that it set inside. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import { workingDaysBetween } from "../../deadline/counting/due-date.ts";
import { type DaySpan, workingDayBefore } from "../../deadline/rules/reminder-steps.ts";
import type { LegalClock } from "../../deadline/rules/rule-book.ts";
import type { OfficerActor } from "../../permission/actor.ts";
import { maySee } from "../../permission/policy.ts";
import { allowedFrom } from "../lifecycle/lifecycle.ts";
import type { Petition } from "../petition.ts";
import { assigneeInside, unitInside } from "../shares.ts";
import type { Staff } from "./reminded-people.ts";

const remindedBefore = 2;

export type InsideLine = {
  readonly section: "inner-late" | "inner-due";
  readonly dueOn: CivilDate;
  readonly daysLate: number;
  readonly people: readonly OfficerActor[];
};

type Asked = {
  readonly legalClock: LegalClock;
  readonly staff: Staff;
  readonly span: DaySpan;
};

/**
 * Two working days before the inner day and on it, whoever it was given to is reminded; once it is late,
 * he and the unit's officers read so each day. Null where nothing is owed inside.
 */
export function insideLineOf(petition: Petition, asked: Asked): InsideLine | null {
  const { innerDueOn: dueOn, stage } = petition;
  const { span, legalClock } = asked;
  if (dueOn === null || !allowedFrom["chase-inside"].includes(stage)) return null;
  if (dueOn < span.upTo) {
    const daysLate = workingDaysBetween(legalClock.calendar, dueOn, span.upTo);
    const people = peopleOf(petition, asked.staff, { andOfficers: true });
    return { section: "inner-late", dueOn, daysLate, people };
  }
  const steps = [workingDayBefore(legalClock.calendar, dueOn, remindedBefore), dueOn];
  if (!steps.some((day) => day > span.after && day <= span.upTo)) return null;
  const people = peopleOf(petition, asked.staff, { andOfficers: false });
  return { section: "inner-due", dueOn, daysLate: 0, people };
}

/** Whoever it was given to inside: the person, else the specialists of the division. */
function peopleOf(
  petition: Petition,
  staff: Staff,
  { andOfficers }: { readonly andOfficers: boolean },
): readonly OfficerActor[] {
  const unit = staff.get(unitInside(petition, petition)) ?? [];
  const assignee = assigneeInside(petition, petition);
  return unit.filter(
    (officer) =>
      maySee(officer, petition) &&
      (isGivenTo(officer, petition, assignee) || (andOfficers && isOfficer(officer))),
  );
}

const isGivenTo = (officer: OfficerActor, { divisionId }: Petition, assignee: number | null) =>
  assignee === null
    ? officer.roles.includes("agency-specialist") && officer.divisionId === divisionId
    : officer.officerId === assignee;

const isOfficer = ({ roles }: OfficerActor) =>
  roles.includes("intake-officer") || roles.includes("agency-officer");
