import { type LimitProfile, withProfile } from "#app/domain/deadline/rules/limit-profiles.ts";
import { referenceOf } from "#app/domain/deadline/rules/limit-rule.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { enqueueRecount } from "../../persistence/time/recount-store.ts";
import { loadRules } from "../../persistence/time/rule-reading.ts";
import { insertRule } from "../../persistence/time/rule-store.ts";
import { administer } from "../administration/administer.ts";
import { RefusalError } from "../custody/refusal-error.ts";

/**
 * Makes a shipped profile count for limits that begin today or later: every version that this takes is
 * written at once. `expected` is how many versions the preview saw: refused as `limits-changed` where
 * somebody saved one since. One recount of the open petitions is enqueued. Where the profile counts
 * already, as after a second click, it is accepted: no version is written and nothing enqueued.
 */
export const chooseLimitProfile = (
  context: Context,
  actor: OfficerActor,
  profile: LimitProfile,
  expected: number,
) =>
  administer(context, actor, "LimitProfileChosen", async (transaction) => {
    const book = await loadRules(transaction);
    const chosen = withProfile(book, profile, todayOf(context.clock));
    if (!chosen.ok) throw new RefusalError(chosen.reason);
    const { written } = chosen.value;
    if (written.length > 0 && book.versions.length !== expected)
      throw new RefusalError("limits-changed");
    const made = { at: context.clock.now(), byId: actor.officerId };
    for (const rule of written) await insertRule(transaction, rule, made);
    if (written.length > 0)
      await enqueueRecount(transaction, { cause: "rule", detail: { profile }, ...made });
    return { value: profile, facts: { profile, written: written.map(referenceOf) } };
  });
