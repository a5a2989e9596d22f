/** One believable month, through the use cases, the same every time for a given day. */
import { addDays, type CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import {
  isWorkingDay,
  type WorkingCalendar,
} from "#app/domain/deadline/calendar/working-calendar.ts";
import { fixedClock, todayOf } from "#app/server/clock.ts";
import type { Context } from "#app/server/context.ts";
import { listOfficers } from "#app/server/persistence/people/officer-reading.ts";
import { loadCalendar } from "#app/server/persistence/time/calendar-reading.ts";
import { putSetting } from "#app/server/persistence/work/setting-store.ts";
import { hireCast } from "./cast.ts";
import { type DemoPetition, demoPetitions, heldLetters } from "./demo-data.ts";
import { officeCode, playStep } from "./play-step.ts";
import { seededIds } from "./seeded-ids.ts";
import { sendDemoPetition } from "./send-demo-petition.ts";
import { type StepName, stories } from "./stories.ts";

type Scheduled = { readonly at: string; readonly petition: DemoPetition; readonly step: StepName };

const daysOfHistory = 70;
const vietnamHoursAhead = 7;

/** Fills an empty database; returns the codes it made, by the sample's id. Skipped when there is one. */
export async function loadDemonstration(context: Context, say: (text: string) => void) {
  if ((await listOfficers(context.database.read)).length > 0) return;
  // Who tries it out has no telephone set up for it; the administrator's page switches it on.
  await context.database.transaction((transaction) =>
    putSetting(transaction, "secondStepOff", true),
  );
  const calendar = await loadCalendar(context.database.read);
  const today = todayOf(context.clock);
  const days = workingDaysBefore(calendar, today, daysOfHistory);
  const petitions = demoPetitions();
  const clock = fixedClock(context.clock.now());
  const scene = { ...context, clock, ids: seededIds(`demonstration of ${today}`) };
  const asked = petitions.flatMap(({ agency, parts, supporting }) => [
    agency ?? officeCode,
    ...parts.map((part) => part.agency),
    ...supporting,
  ]);
  const units = [officeCode, ...asked];
  const cast = await hireCast(scene, [...new Set(units)]);
  const plan = schedule(petitions, days);
  const codes = new Map<string, string>();
  for (const [index, { at, petition, step }] of plan.entries()) {
    clock.set(at);
    if (step === "send") codes.set(petition.id, await sendDemoPetition(scene, cast, petition));
    else {
      const code = codes.get(petition.id) ?? "";
      await playStep({ context: scene, cast, petition, code }, step);
    }
    if (index % 50 === 49) say(`  demonstration month: ${index + 1} of ${plan.length} steps`);
  }
  // After all the others, so that these keep their codes.
  for (const letter of heldLetters()) await sendDemoPetition(scene, cast, letter);
  say(`  demonstration month: ${petitions.length} petitions, ${plan.length} steps`);
}

/** The newest last; the month ends on the last working day before today. */
function workingDaysBefore(calendar: WorkingCalendar, today: CivilDate, count: number) {
  const days: CivilDate[] = [];
  for (let day = addDays(today, -1); days.length < count; day = addDays(day, -1))
    if (isWorkingDay(calendar, day)) days.unshift(day);
  return days;
}

function schedule(petitions: readonly DemoPetition[], days: readonly CivilDate[]): Scheduled[] {
  const last = days.length - 1;
  return petitions
    .flatMap((petition, place) => {
      const first = last - petition.workingDaysAgo;
      return (stories[petition.story] ?? []).map(({ step, day }, order) => {
        const index = Math.min(last, first + day);
        return { at: instantOf(days[index] ?? "", place, order), petition, step };
      });
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Within office hours, each petition at minutes of its own, its steps in their order. */
function instantOf(day: string, place: number, order: number): string {
  const hour = 8 + Math.floor(order / 3);
  const minute = (place * 7 + order * 17) % 20;
  const ordered = (order % 3) * 20 + minute;
  const at = new Date(`${day}T00:00:00.000Z`);
  at.setUTCHours(hour - vietnamHoursAhead, ordered, place);
  return at.toISOString();
}
