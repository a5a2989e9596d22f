/** Whether a version of a rule may be saved: complete, and the book stays one with one answer. */
import { accepted, type RefusalReason, type Result, refused } from "../../result.ts";
import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import {
  type LimitRule,
  type LimitUnit,
  limitUnits,
  pauseRules,
  type ReminderStep,
  startsOf,
} from "./limit-rule.ts";
import { type RuleBook, rulesOn, specificity } from "./rule-book.ts";

/** Every book has a general rule of every clock from this day on. */
export const firstDay = "2008-01-01" as CivilDate;
const farthestReminder = 60;
const amountMax = 1000;

type Kind = Pick<LimitRule, "class" | "channel" | "complexity">;
export type RuleDraft = Omit<LimitRule, "line" | "version">;

const kindNames = ["class", "channel", "complexity"] as const;
const sameKind = (a: Kind, b: Kind) => kindNames.every((name) => a[name] === b[name]);
/** Whether some petition falls under both. */
const kindsOverlap = (a: Kind, b: Kind) =>
  kindNames.every((name) => a[name] === null || b[name] === null || a[name] === b[name]);

/** Extensions are counted in working days wherever they are read, and news by the day. */
export function unitsOf(clock: LimitRule["clock"]): readonly LimitUnit[] {
  if (clock === "extension") return ["working-days"];
  return clock === "progress" ? ["working-days", "calendar-days"] : limitUnits;
}

/**
 * The draft as the next version of the line of its clock and kind of petition; a kind that had no
 * line gets one, named for what it is about.
 */
export function asNextVersion({ versions }: RuleBook, draft: RuleDraft): LimitRule {
  const line =
    versions.find((rule) => rule.clock === draft.clock && sameKind(rule, draft))?.line ??
    [draft.clock, ...kindNames.map((name) => draft[name] ?? "all")].join("-");
  const last = versions.filter((rule) => rule.line === line).map(({ version }) => version);
  return { ...draft, line, version: Math.max(0, ...last) + 1 };
}

/**
 * The book with this version, or why not: `rule-incomplete` where the version itself is not sound,
 * `rule-tie` where two rules would be equally specific for one petition on one day, `rule-needed`
 * where a day would be left without a general rule of the clock.
 */
export function withRule(book: RuleBook, rule: LimitRule): Result<RuleBook> {
  if (!isSound(rule) || !continuesItsLine(book, rule)) return refused("rule-incomplete");
  const after = { versions: [...book.versions, rule] };
  const reason = daysOfChange(after)
    .map((day) => faultOn(after, rule.clock, day))
    .find((fault) => fault !== null);
  return reason ? refused(reason) : accepted(after);
}

function isSound(rule: LimitRule): boolean {
  const { clock, amount, unit, times, basis, validFrom, validTo, endAct, endAfter } = rule;
  return (
    isWhole(amount, 1, amountMax) &&
    unitsOf(clock).includes(unit) &&
    isWhole(times, 1, amountMax) &&
    startsOf[clock].includes(rule.countedFrom) &&
    pauseRules.includes(rule.pausedBy) &&
    (rule.pausedBy === "nothing" || clock !== "supplement") &&
    (basis.by === "office" || basis.citation.trim() !== "") &&
    validFrom >= firstDay &&
    (validTo === null || validTo >= validFrom) &&
    areSoundReminders(rule.reminders) &&
    (endAct === "nothing" || clock === "supplement") &&
    isWhole(endAfter, 0, farthestReminder)
  );
}

const isWhole = (number: number, from: number, to: number) =>
  Number.isInteger(number) && number >= from && number <= to;

/** Each moment once, near enough to the due day to be of use, and told to somebody. */
export function areSoundReminders(reminders: readonly ReminderStep[]): boolean {
  const moments = new Set(reminders.map(({ at }) => at));
  return (
    moments.size === reminders.length &&
    reminders.every(
      ({ at, to }) =>
        (at === "half-way" || isWhole(at, -farthestReminder, farthestReminder)) &&
        to.length > 0 &&
        new Set(to).size === to.length,
    )
  );
}

function continuesItsLine({ versions }: RuleBook, rule: LimitRule): boolean {
  const line = versions.filter((known) => known.line === rule.line);
  return line.every(
    (known) => known.version < rule.version && known.clock === rule.clock && sameKind(known, rule),
  );
}

/** The days on which what is valid may change. */
function daysOfChange({ versions }: RuleBook): readonly CivilDate[] {
  const days = versions.flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)],
  );
  return [...new Set([firstDay, ...days])].filter((day) => day >= firstDay).sort();
}

function faultOn(book: RuleBook, clock: LimitRule["clock"], day: CivilDate): RefusalReason | null {
  const valid = rulesOn(book, day).filter((rule) => rule.clock === clock);
  if (!valid.some((rule) => specificity(rule) === 0)) return "rule-needed";
  const tied = valid.some((a, place) =>
    valid.slice(place + 1).some((b) => specificity(a) === specificity(b) && kindsOverlap(a, b)),
  );
  return tied ? "rule-tie" : null;
}
