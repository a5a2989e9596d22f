/** What whoever sends back, or asks back, has to know before. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { ruleOfClock } from "#app/domain/petition/clocks/clocks.ts";
import { returnFreeUntil } from "#app/domain/petition/lifecycle/returning.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Context } from "../../context.ts";
import { lastForwarding } from "../../persistence/petition/last-forwarding.ts";
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

/** What whoever asks a forwarding back has to know before: whether a notice of recall is owed. */
export async function recallFacts({ database }: Context, petition: Petition) {
  const last = petition.forwarding && (await lastForwarding(database.read, petition));
  return {
    noticeOwed: last?.slipLeft ?? false,
    accepted: petition.forwarding?.acceptedOn != null,
  };
}
