/** Walks the petitions of which something is owed, and says who is to be told what. */
import { addDays } from "#app/domain/deadline/calendar/civil-date.ts";
import type { DaySpan } from "#app/domain/deadline/rules/reminder-steps.ts";
import type { LegalClock } from "#app/domain/deadline/rules/rule-book.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { firstDue } from "#app/domain/petition/clocks/next-due.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { type DigestLine, type DueMove, tellLines } from "#app/domain/petition/reminders/digest.ts";
import { remindedPeople, type Staff } from "#app/domain/petition/reminders/reminded-people.ts";
import {
  type DueReminder,
  escalationOf,
  remindersOf,
} from "#app/domain/petition/reminders/reminders.ts";
import { viewsOf } from "#app/domain/petition/shares.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { petitionsOwed, petitionsToPublish } from "../../persistence/time/chasing-reading.ts";

/** Long after the last reminder of any usual rule on publication. */
const publicationChasedForDays = 120;

export type Escalated = Pick<Petition, "code" | "place"> &
  NonNullable<ReturnType<typeof escalationOf>>;

/** A step that is told apart: to whom, of which petition. */
export type ApartReminder = {
  readonly petition: Petition;
  readonly reminder: DueReminder;
  readonly at: string;
  readonly officer: OfficerActor;
};

export type Gathered = {
  readonly lines: ReadonlyMap<OfficerActor, readonly DigestLine[]>;
  readonly apart: readonly ApartReminder[];
  readonly escalations: readonly Escalated[];
};

export type Gathering = {
  readonly legalClock: LegalClock;
  readonly staff: Staff;
  readonly span: DaySpan;
  readonly moves: ReadonlyMap<number, readonly DueMove[]>;
};

/** Everything that falls due in the span, told as of its last day. Nothing is written. */
export async function gatherReminders(reader: Reader, gathering: Gathering): Promise<Gathered> {
  const lines = new Map<OfficerActor, DigestLine[]>();
  const apart: ApartReminder[] = [];
  const escalations: Escalated[] = [];
  const { legalClock, staff, span, moves } = gathering;
  for await (const petition of iterateOwed(reader, gathering)) {
    const reminders = remindersOf(petition, legalClock, span);
    const asked = { legalClock, staff, span, moves: moves.get(petition.id) ?? [] };
    tellLines(petition, reminders, asked, (officer, line) => {
      const own = lines.get(officer);
      if (own) own.push(line);
      else lines.set(officer, [line]);
    });
    apart.push(...apartOf(petition, reminders, staff));
    const escalation = escalationOf(reminders);
    if (escalation !== null)
      escalations.push({ code: petition.code, place: petition.place, ...escalation });
  }
  return { lines, apart, escalations };
}

/** Each share once: a petition of whose parts one is answered and another is owed stands in both lists. */
async function* iterateOwed(reader: Reader, { legalClock, span }: Gathering) {
  for await (const petition of petitionsOwed(reader)) yield* viewsOf(petition);
  const since = addDays(span.upTo, -publicationChasedForDays);
  for await (const petition of petitionsToPublish(reader, since))
    if (firstDue(petition, legalClock) === null) yield* viewsOf(petition);
}

function apartOf(
  petition: Petition,
  reminders: readonly DueReminder[],
  staff: Staff,
): ApartReminder[] {
  return reminders.flatMap((reminder) =>
    reminder.stepsAtOnce.flatMap(({ at, to }) => {
      const { clock } = reminder.limit;
      const people = to.flatMap((audience) => remindedPeople(petition, clock, audience, staff));
      return [...new Set(people)].map((officer) => ({
        petition,
        reminder,
        at: String(at),
        officer,
      }));
    }),
  );
}
