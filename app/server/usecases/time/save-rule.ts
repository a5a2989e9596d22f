import { asNextVersion, type RuleDraft, withRule } from "#app/domain/deadline/rules/rule-change.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { enqueueRecount } from "../../persistence/time/recount-store.ts";
import { loadRules } from "../../persistence/time/rule-reading.ts";
import { insertRule } from "../../persistence/time/rule-store.ts";
import { administer } from "../administration/administer.ts";
import { RefusalError } from "../custody/refusal-error.ts";

/**
 * Saves the next version of a limit rule; versions that were written stay. `expected` is the version
 * that this one was prepared as: refused as `version-conflict` where somebody saved one since, and
 * for the reasons of `withRule`. A recount of the open petitions is enqueued.
 */
export const saveRule = (
  context: Context,
  actor: OfficerActor,
  draft: RuleDraft,
  expected: number,
) =>
  administer(context, actor, "LimitRuleSaved", async (transaction) => {
    const book = await loadRules(transaction);
    const rule = asNextVersion(book, draft);
    if (rule.version !== expected) throw new RefusalError("version-conflict");
    const answer = withRule(book, rule);
    if (!answer.ok) throw new RefusalError(answer.reason);
    const made = { at: context.clock.now(), byId: actor.officerId };
    await insertRule(transaction, rule, made);
    const { line, version, clock, amount, unit, validFrom, validTo } = rule;
    const detail = { line, version, clock };
    await enqueueRecount(transaction, { cause: "rule", detail, ...made });
    return { value: rule, facts: { ...detail, amount, unit, validFrom, validTo } };
  });
