/** How long records are kept, and which may be destroyed by a decision. No number is shipped: what has no rule is kept. */
import type { PetitionClass, Quarantine, Stage } from "../petition/petition.ts";

/** Kinds of record that have a term of their own. */
export const recordKinds = ["conduct-file", "regulation-file", "turned-away-file", "spam"] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What the office decided for a kind of record; without years it is kept for ever. */
export type RetentionRule = {
  readonly kind: RecordKind;
  readonly years: number | null;
  /** The legal document on which the term rests, as the office named it. */
  readonly basis: string;
};

export type EndedRecord = {
  readonly stage: Stage;
  readonly class: PetitionClass | null;
  readonly quarantine: Quarantine;
  /** The year in which the work ended: terms are counted from it. */
  readonly endedIn: number;
};

const turnedAway: readonly Stage[] = ["declined", "guided", "transferred", "withdrawn"];

/** Of which kind a record is; what was answered without a class is kept like the longest-lived file. */
export function recordKindOf({ stage, class: its, quarantine }: EndedRecord): RecordKind {
  if (quarantine === "spam") return "spam";
  if (turnedAway.includes(stage)) return "turned-away-file";
  return its === "admin-conduct" ? "conduct-file" : "regulation-file";
}

/** The rule that counts for a kind of record: the newest one saved; none means that it is kept. */
export const ruleOfKind = (rules: readonly RetentionRule[], kind: RecordKind) =>
  rules.findLast((rule) => rule.kind === kind) ?? null;

/** The last year in which it has to be kept, or null where it is kept for ever. */
export function keptUntilYear(rules: readonly RetentionRule[], record: EndedRecord): number | null {
  const years = ruleOfKind(rules, recordKindOf(record))?.years ?? null;
  return years === null ? null : record.endedIn + years;
}

/** Whether the term is over: the year after the last one has begun. A term of no years is none. */
export function isTermOver(
  rules: readonly RetentionRule[],
  record: EndedRecord,
  thisYear: number,
): boolean {
  const until = keptUntilYear(rules, record);
  return until !== null && thisYear > until;
}
