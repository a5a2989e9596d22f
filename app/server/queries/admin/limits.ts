import { clockNames } from "#app/domain/deadline/rules/clock-name.ts";
import { profileOn } from "#app/domain/deadline/rules/limit-profiles.ts";
import { type LimitRule, referenceOf } from "#app/domain/deadline/rules/limit-rule.ts";
import { type RuleBook, rulesOn, specificity } from "#app/domain/deadline/rules/rule-book.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { recentRecounts } from "../../persistence/time/recount-reading.ts";
import { loadRules, ruleMakers } from "../../persistence/time/rule-reading.ts";

const recountsShown = 5;

export type LimitVersion = LimitRule & {
  /** Null for what was shipped. */
  readonly made: { readonly at: string; readonly by: string } | null;
};

export type LimitLine = {
  readonly line: string;
  /** Whether a version counts today, one will later, or none does any more. */
  readonly state: "valid" | "future" | "ended";
  /** The version that counts today, else the newest one. */
  readonly rule: LimitRule;
  /** The newest first. */
  readonly versions: readonly LimitVersion[];
};

/**
 * The limits of this office by clock, general ones first, with every version, and the latest
 * recounts; null for whoever does not administer.
 */
export async function officeLimits(context: Context, actor: OfficerActor) {
  if (roleForAction(actor, "administer") === null) return null;
  const { read } = context.database;
  const book = await loadRules(read);
  const today = todayOf(context.clock);
  const lines = linesOf(book, await ruleMakers(read), today);
  return {
    /** The shipped profile that counts today; null where the office has limits of its own. */
    profile: profileOn(book, today),
    clocks: clockNames.map((clock) => ({
      clock,
      lines: lines.filter(({ rule }) => rule.clock === clock),
    })),
    recounts: await recentRecounts(read, recountsShown),
  };
}

/**
 * One line with the version that a change begins from; null where there is none and for whoever
 * does not administer.
 */
export async function officeLimit(context: Context, actor: OfficerActor, line: string) {
  const limits = await officeLimits(context, actor);
  const lines = limits?.clocks.flatMap((clock) => clock.lines) ?? [];
  const found = lines.find((one) => one.line === line);
  return found ? { ...found, today: todayOf(context.clock) } : null;
}

type Makers = Awaited<ReturnType<typeof ruleMakers>>;

function linesOf(book: RuleBook, makers: Makers, today: LimitRule["validFrom"]): LimitLine[] {
  const valid = new Map(rulesOn(book, today).map((rule) => [rule.line, rule]));
  const lines = new Set(book.versions.map(({ line }) => line));
  return [...lines]
    .flatMap((line): LimitLine[] => {
      const versions = book.versions
        .filter((rule) => rule.line === line)
        .toSorted((a, b) => b.version - a.version)
        .map((rule) => ({ ...rule, made: makers.get(referenceOf(rule)) ?? null }));
      const [newest] = versions;
      if (newest === undefined) return [];
      const rule = valid.get(line);
      const state = rule ? "valid" : newest.validFrom > today ? "future" : "ended";
      return [{ line, state, rule: rule ?? newest, versions }];
    })
    .sort((a, b) => specificity(a.rule) - specificity(b.rule) || (a.line < b.line ? -1 : 1));
}
