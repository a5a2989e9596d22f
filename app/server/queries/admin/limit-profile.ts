import {
  limitProfiles,
  profileOn,
  withProfile,
} from "#app/domain/deadline/rules/limit-profiles.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { countForeseenMoves } from "./count-foreseen-moves.ts";

/**
 * What choosing a shipped profile would change, limit by limit, and which due days of open petitions
 * it would move; null for an unknown profile and for whoever does not administer.
 */
export async function limitProfilePreview(context: Context, actor: OfficerActor, asked: string) {
  const profile = limitProfiles.find((known) => known === asked);
  if (profile === undefined || roleForAction(actor, "administer") === null) return null;
  const { calendar, rules } = await loadLegalClock(context.database.read);
  const today = todayOf(context.clock);
  const chosen = withProfile(rules, profile, today);
  if (!chosen.ok) return null;
  const legalClock = { calendar, rules: chosen.value.book };
  return {
    profile,
    active: profileOn(rules, today),
    changes: chosen.value.changes,
    foreseen: await countForeseenMoves(context, { legalClock, because: "rule", clock: null }),
    version: rules.versions.length,
  };
}
