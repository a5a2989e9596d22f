/** To whom the work of a unit can be given: its people by division, and how much each has open. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { workingDayBefore } from "#app/domain/deadline/rules/reminder-steps.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { seesInside } from "#app/domain/permission/policy.ts";
import { mayBeGivenWork } from "#app/domain/permission/role-sides.ts";
import { dueOf } from "#app/domain/petition/clocks/clock-starts.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { listDivisions } from "../../persistence/people/division-reading.ts";
import { activeOfficers, rolesOf } from "../../persistence/people/officer-reading.ts";
import { countOpenByHolder } from "../../persistence/queues/holder-counts.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { actHead } from "../staff/act-head.ts";

export type Assignee = {
  readonly id: number;
  readonly name: string;
  readonly position: string;
  readonly open: number;
};

export type AssigneeGroup = {
  /** Null for those who belong to no division. */
  readonly division: { readonly id: number; readonly name: string; readonly open: number } | null;
  readonly people: readonly Assignee[];
};

/** The divisions of a unit with their people, then whoever belongs to none. */
export async function assignees(context: Context, unitId: number): Promise<AssigneeGroup[]> {
  const reader = context.database.read;
  const officers = (await activeOfficers(reader, unitId)).filter((officer) =>
    mayBeGivenWork(rolesOf(officer)),
  );
  const divisions = (await listDivisions(reader, unitId)).filter(({ endedOn }) => endedOn === null);
  const open = await countOpenByHolder(reader, unitId);
  const peopleOf = (divisionId: number | null): Assignee[] =>
    officers
      .filter((officer) => officer.divisionId === divisionId)
      .map(({ id, displayName: name, position }) => ({
        id,
        name,
        position,
        open: open.officers.get(id) ?? 0,
      }));
  const groups = divisions.map(({ id, name }) => ({
    division: { id, name, open: open.divisions.get(id) ?? 0 },
    people: peopleOf(id),
  }));
  const others = peopleOf(null);
  return [...groups, ...(others.length > 0 ? [{ division: null, people: others }] : [])];
}

export type InnerDays = {
  readonly today: CivilDate;
  /** The day of the reply; null while it has none. */
  readonly latest: CivilDate | null;
  /** Some working days before it, so that there is time to sign. */
  readonly proposed: CivilDate | null;
};

const signingWorkingDays = 2;

/** The bounds of an inner due day; null for whoever only coordinates what another unit answers. */
export async function innerDays(
  context: Context,
  actor: OfficerActor,
  petition: Petition,
): Promise<InnerDays | null> {
  if (!seesInside(actor, petition)) return null;
  const today = todayOf(context.clock);
  const legalClock = await loadLegalClock(context.database.read);
  const latest = dueOf(petition, "reply", legalClock)?.on ?? null;
  if (latest === null) return { today, latest, proposed: null };
  const before = workingDayBefore(legalClock.calendar, latest, signingWorkingDays);
  return { today, latest, proposed: before >= today ? before : latest >= today ? latest : null };
}

/** The same for a form that was sent. */
export async function innerDaysOf(
  context: Context,
  actor: OfficerActor,
  target: { readonly code: string; readonly forwarding?: number | null },
): Promise<InnerDays> {
  const found = await actHead(context, actor, target.code, target.forwarding ?? null);
  const days = found && (await innerDays(context, actor, found.petition));
  return days ?? { today: todayOf(context.clock), latest: null, proposed: null };
}
