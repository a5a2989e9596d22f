import type { Complexity, IntakeChannel, PetitionClass } from "../../petition/petition.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { ClockName, RuleReference } from "./clock-name.ts";
import { defaultRules } from "./default-rules.ts";
import { type LimitRule, referenceOf } from "./limit-rule.ts";

/** What every count of a petition's days reads: the calendar and the rules of this installation. */
export type LegalClock = { readonly calendar: WorkingCalendar; readonly rules: RuleBook };

/** Every version of every rule, the shipped ones among them. */
export type RuleBook = { readonly versions: readonly LimitRule[] };

/** What of a petition decides which rule it falls under. */
export type RuledKind = {
  readonly class: PetitionClass | null;
  readonly channel: IntakeChannel;
  readonly complexity: Complexity;
};

/** The shipped profile with the office's own versions; the same line and version is the office's. */
export function ruleBook(own: readonly LimitRule[]): RuleBook {
  const named = new Set(own.map(referenceOf));
  return { versions: [...defaultRules.filter((rule) => !named.has(referenceOf(rule))), ...own] };
}

/**
 * The versions that count for limits beginning on a day, one of each line at most: the newest that is
 * valid from that day or earlier, unless it has run out.
 */
export function rulesOn(book: RuleBook, day: CivilDate): readonly LimitRule[] {
  const known = booksByDay.get(book) ?? new Map<CivilDate, readonly LimitRule[]>();
  booksByDay.set(book, known);
  const rules = known.get(day) ?? chooseRules(book, day);
  known.set(day, rules);
  return rules;
}

/** Thousands of petitions begin on the same days: each is looked up once for a book. */
const booksByDay = new WeakMap<RuleBook, Map<CivilDate, readonly LimitRule[]>>();

function chooseRules({ versions }: RuleBook, day: CivilDate): readonly LimitRule[] {
  const newest = new Map<string, LimitRule>();
  for (const rule of versions) {
    if (rule.validFrom > day) continue;
    const known = newest.get(rule.line);
    if (known === undefined || known.version < rule.version) newest.set(rule.line, rule);
  }
  return [...newest.values()].filter(({ validTo }) => validTo === null || validTo >= day);
}

const matches = (rule: LimitRule, kind: RuledKind) =>
  (rule.class === null || rule.class === kind.class) &&
  (rule.channel === null || rule.channel === kind.channel) &&
  (rule.complexity === null || rule.complexity === kind.complexity);

/** How many of class, channel and complexity a rule names. */
export const specificity = (rule: Pick<LimitRule, "class" | "channel" | "complexity">) =>
  [rule.class, rule.channel, rule.complexity].filter((one) => one !== null).length;

/**
 * The most specific valid rule of a clock for a petition of this kind, for a limit that begins on
 * `from`. Saving refuses ties and the last general rule's end, so there is always exactly one; a book
 * without one is a failure, not an answer.
 */
export function ruleFor(
  book: RuleBook,
  clock: ClockName,
  kind: RuledKind,
  from: CivilDate,
): LimitRule {
  const [best] = rulesOn(book, from)
    .filter((rule) => rule.clock === clock && matches(rule, kind))
    .sort((a, b) => specificity(b) - specificity(a));
  if (best === undefined) throw new RangeError(`No rule of ${clock} is valid on ${from}`);
  return best;
}

/** The version that counted something, or undefined where it is not in the book. */
export const ruleByReference = ({ versions }: RuleBook, reference: RuleReference) =>
  versions.find((rule) => referenceOf(rule) === reference);
