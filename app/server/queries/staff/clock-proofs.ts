import type { CountProof } from "#app/domain/deadline/counting/count-days.ts";
import { explainDueDate, explainDueMoment } from "#app/domain/deadline/counting/due-date.ts";
import type { HoursProof } from "#app/domain/deadline/counting/working-hours.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { regulationPoints } from "#app/domain/petition/clocks/ruled-kind.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { pointsOwed } from "#app/domain/petition/shares.ts";
import type { Context } from "../../context.ts";
import { loadCalendar } from "../../persistence/time/calendar-reading.ts";
import { petitionFile, type StaffClock } from "./petition-file.ts";

export type ProvenClock = {
  readonly clock: StaffClock;
  /** By the present calendar; null where a person set the day. */
  readonly proof: CountProof | null;
  /** The same of a limit in working hours. */
  readonly hours: HoursProof | null;
  /** The numbers of the points for which alone the law binds it; empty where it is the whole letter. */
  readonly boundBy: readonly number[];
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
      boundBy: boundBy(file.petition, clock),
      proof: clock.rule && explainDueDate(calendar, clock.rule, clock.from, clock.changes),
      hours:
        clock.rule &&
        explainDueMoment(calendar, clock.rule, clock.from, clock.changes, clock.startedAt),
    }),
  );
  const { code: known, channel } = file.petition;
  return { code: known, channel, address: file.address, title: file.title, clocks };
}

/** Where the law binds the forwarding for some points of a letter that is about something else. */
function boundBy(petition: Petition, { limit, rule }: StaffClock): readonly number[] {
  if (limit !== "forward" || rule?.basis.by !== "law") return [];
  const bound = regulationPoints(petition);
  return bound.length === pointsOwed(petition).length ? [] : bound.map((place) => place + 1);
}
