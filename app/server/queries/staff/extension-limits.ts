import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { dueOf } from "#app/domain/petition/clocks/clock-starts.ts";
import { ruleOfClock } from "#app/domain/petition/clocks/clocks.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";

export type ExtensionLimits = {
  /** Working days that one extension may have. */
  readonly daysMax: number;
  readonly dueOn: CivilDate | null;
  /** Why none may be asked for, where none may. */
  readonly state: "used-up" | "too-late" | "not-running";
};

/** How much more time this petition may be given, and from which day. */
export async function extensionLimits(
  context: Context,
  petition: Petition,
): Promise<ExtensionLimits> {
  const legalClock = await loadLegalClock(context.database.read);
  const rule = ruleOfClock(petition, "extension", legalClock);
  const due = dueOf(petition, "reply", legalClock);
  const usedUp = petition.extensions.length >= rule.times;
  const late = due !== null && todayOf(context.clock) > due.on;
  const state = usedUp ? "used-up" : late ? "too-late" : "not-running";
  return { daysMax: rule.amount, dueOn: due?.on ?? null, state };
}
