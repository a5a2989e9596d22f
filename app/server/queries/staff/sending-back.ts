/** What whoever sends back, or asks back, has to know before. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { ruleOfClock } from "#app/domain/petition/clocks/clocks.ts";
import { endedItself, endedOn, isReopenedLate } from "#app/domain/petition/lifecycle/reopening.ts";
import { returnFreeUntil } from "#app/domain/petition/lifecycle/returning.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { lastForwarding } from "../../persistence/petition/last-forwarding.ts";
import { enteredBy } from "../../persistence/petition/last-links.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";

/** Within how many working days of receipt, and until when, it may be sent back freely. */
export async function returnLimits(
  context: Context,
  petition: Petition,
): Promise<{ readonly freeDays: number; readonly freeUntil: CivilDate }> {
  const legalClock = await loadLegalClock(context.database.read);
  const { amount } = ruleOfClock(petition, "return", legalClock);
  return { freeDays: amount, freeUntil: returnFreeUntil(petition, legalClock) };
}

/**
 * What whoever reopens has to know before: when it ended, whether that is so long ago that a new limit is
 * owed, and whether his own click ended it.
 */
export async function reopenFacts(context: Context, actor: OfficerActor, petition: Petition) {
  const { calendar } = await loadLegalClock(context.database.read);
  return {
    endedOn: endedOn(petition),
    late: isReopenedLate(petition, todayOf(context.clock), calendar),
    own: endedItself(petition, actor),
  };
}

/** What whoever asks a forwarding back has to know before: whether a notice of recall is owed. */
export async function recallFacts({ database }: Context, petition: Petition) {
  const last = petition.forwarding && (await lastForwarding(database.read, petition));
  return {
    noticeOwed: last?.slipLeft ?? false,
    accepted: petition.forwarding?.acceptedOn != null,
  };
}

/** What whoever annuls a number has to know before: whether he entered it himself. */
export async function annulFacts({ database }: Context, actor: OfficerActor, petition: Petition) {
  return { own: (await enteredBy(database.read, petition.id)) === actor.officerId };
}
