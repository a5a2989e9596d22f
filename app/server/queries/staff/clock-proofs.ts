import type { CountProof } from "#app/domain/deadline/counting/count-days.ts";
import { explainDueDate, explainDueMoment } from "#app/domain/deadline/counting/due-date.ts";
import type { HoursProof } from "#app/domain/deadline/counting/working-hours.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { loadCalendar } from "../../persistence/time/calendar-reading.ts";
import { petitionFile, type StaffClock } from "./petition-file.ts";

export type ProvenClock = {
  readonly clock: StaffClock;
  /** By the present calendar; null where a person set the day. */
  readonly proof: CountProof | null;
  /** The same of a limit in working hours. */
  readonly hours: HoursProof | null;
};

/** How each due day of a petition was counted, or null where it does not exist for this officer. */
export async function clockProofs(
  context: Context,
  actor: OfficerActor,
  code: string,
  language: string,
  place: number | null = null,
) {
  const file = await petitionFile(context, actor, code, language, place);
  if (file === null) return null;
  const calendar = await loadCalendar(context.database.read);
  const clocks = file.clocks.map(
    (clock): ProvenClock => ({
      clock,
      proof: clock.rule && explainDueDate(calendar, clock.rule, clock.from, clock.changes),
      hours:
        clock.rule &&
        explainDueMoment(calendar, clock.rule, clock.from, clock.changes, clock.startedAt),
    }),
  );
  return { code: file.petition.code, address: file.address, title: file.title, clocks };
}
