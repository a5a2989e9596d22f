/** Agencies that were ended or merged, and what still lies open there. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { findAgency, findSuccessor } from "../../persistence/people/agency-reading.ts";
import { endedAgenciesWithWork } from "../../persistence/queues/ended-agency-reading.ts";

export type EndedAgency = {
  readonly agencyId: number;
  readonly name: string;
  readonly endedOn: CivilDate;
  /** How many petitions are open there. */
  readonly count: number;
  /** Null where no successor at work was entered yet. */
  readonly successor: string | null;
};

/**
 * The agencies whose open work waits to be passed on, and today; null for whoever may not do that.
 */
export async function successions(
  context: Context,
  actor: OfficerActor,
): Promise<{ readonly today: CivilDate; readonly agencies: readonly EndedAgency[] } | null> {
  if (roleForAction(actor, "pass-on") === null || actor.side !== "office") return null;
  const reader = context.database.read;
  const today = todayOf(context.clock);
  const agencies = await Promise.all(
    (await endedAgenciesWithWork(reader, today)).map(async ({ agencyId, count }) => {
      const agency = await findAgency(reader, agencyId);
      const successor = await findSuccessor(reader, agencyId, today);
      return {
        agencyId,
        count,
        name: agency?.name ?? "",
        endedOn: (agency?.validTo ?? today) as CivilDate,
        successor: successor?.name ?? null,
      };
    }),
  );
  return { today, agencies };
}

/** One of them with today, or null. */
export async function endedAgency(context: Context, actor: OfficerActor, agencyId: number) {
  const found = await successions(context, actor);
  const agency = found?.agencies.find((one) => one.agencyId === agencyId);
  return found && agency ? { today: found.today, agency } : null;
}
