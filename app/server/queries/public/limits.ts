import type { LimitBasis, LimitUnit, StartEvent } from "#app/domain/deadline/rules/limit-rule.ts";
import { ruleFor } from "#app/domain/deadline/rules/rule-book.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { loadRules } from "../../persistence/time/rule-reading.ts";

/** The steps that the guide shows, each with the kind of petition whose rule it is. */
const steps = [
  { key: "register", clock: "register", class: null },
  { key: "forward-regulation", clock: "forward", class: "admin-regulation" },
  { key: "forward-conduct", clock: "forward", class: "admin-conduct" },
  { key: "reply", clock: "reply", class: null },
  { key: "check", clock: "check", class: null },
  { key: "rating", clock: "rating", class: null },
] as const;

export type PublicLimit = {
  readonly key: (typeof steps)[number]["key"];
  readonly amount: number;
  readonly unit: LimitUnit;
  readonly basis: LimitBasis;
  readonly countedFrom: StartEvent;
};

/** The limits that count today for what is sent over the web, for everybody to read. */
export async function publicLimits(context: Context): Promise<readonly PublicLimit[]> {
  const rules = await loadRules(context.database.read);
  const today = todayOf(context.clock);
  return steps.map(({ key, clock, class: petitionClass }) => {
    const kind = { class: petitionClass, channel: "web", complexity: "ordinary" } as const;
    const { amount, unit, basis, countedFrom } = ruleFor(rules, clock, kind, today);
    return { key, amount, unit, basis, countedFrom };
  });
}
