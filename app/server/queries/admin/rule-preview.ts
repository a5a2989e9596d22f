import { setImmediate } from "node:timers/promises";
import type { CivilDate } from "#app/domain/deadline/civil-date.ts";
import type { ClockName } from "#app/domain/deadline/clock-name.ts";
import type { LegalClock } from "#app/domain/deadline/rule-book.ts";
import { asNextVersion, type RuleDraft, withRule } from "#app/domain/deadline/rule-change.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForDeed } from "#app/domain/permission/policy.ts";
import {
  type ForeseenMove,
  foreseenMoves,
  stagesOfClock,
} from "#app/domain/petition/foreseen-moves.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import { loadLegalClock } from "../../persistence/rule-store.ts";
import { runningPetitions } from "../../persistence/running-petitions.ts";
import type { Context } from "../../usecases/context.ts";

const pageSize = 500;
/** As many as are counted in about a second; an office with more open ones is told so. */
const petitionsMax = 20_000;
const shownMax = 20;

export type PreviewedMove = ForeseenMove & { readonly code: string; readonly late: boolean };

export type RulePreview = {
  readonly counted: number;
  /** Whether there were more open petitions than were counted. */
  readonly cutOff: boolean;
  readonly moved: number;
  /** Those that are in time today and would be late. */
  readonly late: number;
  /** The first of them by code. */
  readonly shown: readonly PreviewedMove[];
  /** The version that would be written. */
  readonly version: number;
};

/**
 * Which due days of open petitions would move if this version were saved, counted on the petitions
 * themselves. Refused for the reasons for which saving would be.
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
  const counted = await countMoves(context, rule.clock, legalClock, todayOf(context.clock));
  return accepted({ ...counted, version: rule.version });
}

async function countMoves(
  context: Context,
  clock: ClockName,
  legalClock: LegalClock,
  today: CivilDate,
): Promise<Omit<RulePreview, "version">> {
  const stages = stagesOfClock[clock];
  const moves: PreviewedMove[] = [];
  let [counted, afterId] = [0, 0];
  while (stages.length > 0 && counted < petitionsMax) {
    const page = await runningPetitions(context.database.read, stages, afterId, pageSize);
    const last = page.at(-1);
    if (last === undefined) break;
    for (const petition of page) moves.push(...movesOf(petition, clock, legalClock, today));
    counted += page.length;
    afterId = last.id;
    await setImmediate();
  }
  const shown = moves.toSorted((a, b) => (a.code < b.code ? -1 : 1)).slice(0, shownMax);
  const cutOff = counted >= petitionsMax;
  const late = moves.filter((move) => move.late).length;
  return { counted, cutOff, moved: moves.length, late, shown };
}

/** Restricted petitions are in no list. */
function movesOf(
  petition: Petition,
  clock: ClockName,
  legalClock: LegalClock,
  today: CivilDate,
): PreviewedMove[] {
  if (petition.restricted) return [];
  return foreseenMoves(petition, legalClock, "rule", today)
    .filter((move) => move.clock === clock)
    .map((move) => ({
      ...move,
      code: petition.code,
      late: move.before >= today && move.after < today,
    }));
}
