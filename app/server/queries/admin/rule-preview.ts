import { asNextVersion, type RuleDraft, withRule } from "#app/domain/deadline/rules/rule-change.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForDeed } from "#app/domain/permission/policy.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { type Foreseen, foreseenCount } from "./foreseen-count.ts";

/** With the version that would be written. */
export type RulePreview = Foreseen & { readonly version: number };

/**
 * Which due days of open petitions would move if this version were saved. Refused for the reasons for
 * which saving would be.
 */
export async function rulePreview(
  context: Context,
  actor: OfficerActor,
  draft: RuleDraft,
): Promise<Result<RulePreview>> {
  if (roleForDeed(actor, "administer") === null) return refused("not-permitted");
  const { calendar, rules } = await loadLegalClock(context.database.read);
  const rule = asNextVersion(rules, draft);
  const after = withRule(rules, rule);
  if (!after.ok) return after;
  const legalClock = { calendar, rules: after.value };
  const { clock, version } = rule;
  return accepted({
    ...(await foreseenCount(context, { legalClock, because: "rule", clock })),
    version,
  });
}
