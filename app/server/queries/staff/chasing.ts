/** What the office chases: agencies that are late, the letters to them, the list for the Chairman. */
import { addDays, type CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { workingDaysBetween } from "#app/domain/deadline/counting/due-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { OverdueUnit } from "#app/domain/petition/clocks/overdue.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { findAgency, listAgencies } from "../../persistence/people/agency-reading.ts";
import { listOfficers, rolesOf } from "../../persistence/people/officer-reading.ts";
import { loadCalendar } from "../../persistence/time/calendar-reading.ts";
import {
  type ChaseLetter,
  chaseLettersOf,
  findChaseLetter,
  sentLetterCounts,
} from "../../persistence/time/chase-letter-reading.ts";
import {
  agenciesToChase,
  type OverdueRow,
  overduePetitions,
} from "../../persistence/time/overdue-reading.ts";

const lettersShown = 50;
/** A list of more lines is not read by anybody; the longest overdue come first. */
const overdueMax = 1000;
const lettersCountedForDays = 365;

export type LateAgency = {
  readonly agencyId: number;
  readonly name: string;
  readonly count: number;
  readonly oldestDueOn: CivilDate;
  readonly oldestDaysLate: number;
};

/** The agencies that owe this unit something overdue, and its letters; null for whoever may not chase. */
export async function chasePage(context: Context, actor: OfficerActor) {
  if (roleForAction(actor, "chase") === null) return null;
  const reader = context.database.read;
  const today = todayOf(context.clock);
  const calendar = await loadCalendar(reader);
  const late = await agenciesToChase(reader, today, actor.unitId);
  const agencies: LateAgency[] = [];
  for (const one of late) {
    const agency = await findAgency(reader, one.agencyId);
    const oldestDaysLate = workingDaysBetween(calendar, one.oldestDueOn, today);
    agencies.push({ ...one, name: agency?.name ?? "", oldestDaysLate });
  }
  agencies.sort((a, b) => (a.oldestDueOn < b.oldestDueOn ? -1 : 1));
  return { agencies, letters: await chaseLettersOf(reader, actor.unitId, lettersShown), today };
}

/** One letter of the own unit, or null. */
export async function chaseLetter(
  context: Context,
  actor: OfficerActor,
  id: number,
): Promise<{ letter: ChaseLetter; today: CivilDate } | null> {
  if (roleForAction(actor, "chase") === null) return null;
  const letter = await findChaseLetter(context.database.read, id);
  if (letter?.fromUnitId !== actor.unitId) return null;
  return { letter, today: todayOf(context.clock) };
}

/** What is overdue everywhere, by the unit that owes it; null for whoever may not chase. */
export async function overdueList(
  context: Context,
  actor: OfficerActor,
  reportedOnly: boolean,
): Promise<{ today: CivilDate; units: OverdueUnit[]; total: number; cut: boolean } | null> {
  if (roleForAction(actor, "chase") === null) return null;
  const reader = context.database.read;
  const today = todayOf(context.clock);
  const rows = await overduePetitions(reader, today, { reportedOnly, limit: overdueMax });
  const calendar = await loadCalendar(reader);
  const letters = await sentLetterCounts(reader, addDays(today, -lettersCountedForDays));
  const heads = await headsByUnit(context);
  const lineOf = ({ unitId: _unit, forwarding: _share, extensions, ...row }: OverdueRow) => ({
    ...row,
    daysLate: workingDaysBetween(calendar, row.dueOn, today),
    extensions: extensions.length,
    extendedDays: extensions.reduce((sum, { days }) => sum + days, 0),
    chaseLetters: letters.get(row.code) ?? 0,
  });
  const owing = new Map<number, OverdueRow[]>();
  for (const row of rows) owing.set(row.unitId, [...(owing.get(row.unitId) ?? []), row]);
  const units = (await listAgencies(reader)).flatMap(({ id, name }) => {
    const lines = owing.get(id);
    return lines
      ? [{ unitId: id, name, heads: heads.get(id) ?? [], lines: lines.map(lineOf) }]
      : [];
  });
  return { today, units, total: rows.length, cut: rows.length === overdueMax };
}

/** The leads of each unit, with their positions where they are known. */
async function headsByUnit({ database }: Context): Promise<ReadonlyMap<number, string[]>> {
  const heads = new Map<number, string[]>();
  for (const officer of await listOfficers(database.read)) {
    const roles = rolesOf(officer);
    const leads = roles.includes("agency-lead") || roles.includes("office-lead");
    if (officer.deactivatedAt !== null || !leads) continue;
    const named = [officer.position, officer.displayName].filter(Boolean).join(" ");
    heads.set(officer.agencyId, [...(heads.get(officer.agencyId) ?? []), named]);
  }
  return heads;
}
