/** Whole sets of limits that are shipped, and what choosing one changes in an office's own book. */
import { accepted, type Result } from "../../result.ts";
import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import type { ClockName } from "./clock-name.ts";
import { defaultRules } from "./default-rules.ts";
import type { LimitRule } from "./limit-rule.ts";
import { type RuleBook, rulesOn } from "./rule-book.ts";
import { firstDay, withRule } from "./rule-change.ts";

export const limitProfiles = ["office", "national-portal"] as const;
export type LimitProfile = (typeof limitProfiles)[number];

/** Stored words of a citation that a shipped profile names; shown in the reader's language. */
export const profileCitations = ["national-portal"] as const;
type ProfileCitation = (typeof profileCitations)[number];

const cited = (citation: ProfileCitation, change: Partial<LimitRule> = {}): Partial<LimitRule> => ({
  basis: { by: "office", citation },
  ...change,
});

/**
 * The limits by which the national portal measures; what it does not measure stays the office's. It
 * refuses within the days for registering, and asks to supplement within those for forwarding. What the
 * sender waits for runs from the day of sending: a transfer begins nothing anew.
 */
const portalChanges: { readonly [Clock in ClockName]?: Partial<LimitRule> } = {
  register: cited("national-portal", { amount: 2 }),
  return: cited("national-portal", { amount: 2 }),
  reply: cited("national-portal", { amount: 15, countedFrom: "day-zero" }),
  publication: cited("national-portal", { amount: 2 }),
  progress: cited("national-portal", { amount: 7, unit: "calendar-days" }),
};

const isLaw = (rule: LimitRule | undefined) => rule?.basis.by === "law";

/** What the law limits stays the law's in every profile. */
const forPortal = (rule: LimitRule): LimitRule =>
  isLaw(rule) ? rule : { ...rule, ...portalChanges[rule.clock] };

export const profileRules: Readonly<Record<LimitProfile, readonly LimitRule[]>> = {
  office: defaultRules,
  "national-portal": defaultRules.map(forPortal),
};

/** One line that a profile changes; null where it did not count before, or counts no more. */
export type LimitChange = {
  readonly before: LimitRule | null;
  readonly after: LimitRule | null;
};

const named = ({ version, validFrom, validTo, ...says }: LimitRule) => says;

/** Whether two versions say the same, each for as long as nothing newer is said. */
const saysTheSame = (a: LimitRule, b: LimitRule) =>
  a.validTo === b.validTo && JSON.stringify(sorted(named(a))) === JSON.stringify(sorted(named(b)));

const sorted = (says: object) => Object.entries(says).sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * The shipped profile that counts on a day; null where the office has limits of its own. What the office
 * entered as the law's stands beside every profile.
 */
export function profileOn(book: RuleBook, day: CivilDate): LimitProfile | null {
  const valid = rulesOn(book, day);
  const own = valid.filter((one) => !isLaw(one));
  const isIt = (profile: LimitProfile) => {
    const owed = profileRules[profile].filter(
      ({ line }) => !valid.some((one) => one.line === line && isLaw(one)),
    );
    return (
      own.length === owed.length &&
      owed.every((rule) => own.some((one) => one.line === rule.line && saysTheSame(one, rule)))
    );
  };
  return limitProfiles.find(isIt) ?? null;
}

/**
 * The book in which this profile counts for limits that begin on this day or later, the versions that
 * make it so, and what they change limit by limit. Versions that were written stay, so that limits
 * which run already keep their days; lines of the office's own end, and what waited to count later is
 * overtaken. A line that the office entered as the law's, or will be, stays as it is.
 */
export function withProfile(
  book: RuleBook,
  profile: LimitProfile,
  day: CivilDate,
): Result<ProfileChosen> {
  const rules = profileRules[profile];
  const valid = new Map(rulesOn(book, day).map((rule) => [rule.line, rule]));
  const written = [
    ...rules.flatMap((rule) => nextOf(book, rule, { valid: valid.get(rule.line), day })),
    ...ownLines(book, rules).flatMap((line) => endOf(book, line, { valid: valid.get(line), day })),
  ];
  let after = book;
  for (const rule of written) {
    const next = withRule(after, rule);
    if (!next.ok) return next;
    after = next.value;
  }
  const changes = written.map((rule) => ({
    before: valid.get(rule.line) ?? null,
    after: rule.validTo === null ? rule : null,
  }));
  return accepted({ book: after, written, changes });
}

export type ProfileChosen = {
  readonly book: RuleBook;
  readonly written: readonly LimitRule[];
  readonly changes: readonly LimitChange[];
};

const newestOf = ({ versions }: RuleBook, line: string) =>
  versions
    .filter((rule) => rule.line === line)
    .toSorted((a, b) => b.version - a.version)
    .at(0);

const ownLines = ({ versions }: RuleBook, rules: readonly LimitRule[]) =>
  [...new Set(versions.map(({ line }) => line))].filter(
    (line) => !rules.some((rule) => rule.line === line),
  );

type Now = { readonly valid: LimitRule | undefined; readonly day: CivilDate };

/** The line's next version, or none where it says so already and nothing else waits. */
function nextOf(book: RuleBook, rule: LimitRule, { valid, day }: Now): readonly LimitRule[] {
  const newest = newestOf(book, rule.line);
  if (isLaw(valid) || isLaw(newest)) return [];
  if (newest && newest === valid && saysTheSame(newest, rule)) return [];
  return [{ ...rule, version: (newest?.version ?? 0) + 1, validFrom: day, validTo: null }];
}

/**
 * A line of the office's own counts until the day before, as it did; one that had not begun by then
 * counts on no day that anything can begin on.
 */
function endOf(book: RuleBook, line: string, { valid, day }: Now): readonly LimitRule[] {
  const newest = newestOf(book, line);
  if (!newest || (!valid && newest.validFrom <= day)) return [];
  if (isLaw(valid) || isLaw(newest)) return [];
  const version = newest.version + 1;
  const begun = newestOf({ versions: book.versions.filter((one) => one.validFrom < day) }, line);
  if (!begun) return [{ ...newest, version, validFrom: firstDay, validTo: firstDay }];
  const lastDay = addDays(day, -1);
  const validTo = begun.validTo !== null && begun.validTo < lastDay ? begun.validTo : lastDay;
  return [{ ...begun, version, validTo }];
}
