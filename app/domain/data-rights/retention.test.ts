import { expect, test } from "vitest";
import type { PetitionClass, Quarantine, Stage } from "../petition/petition.ts";
import {
  isTermOver,
  keptUntilYear,
  type RecordKind,
  type RetentionRule,
  recordKindOf,
  ruleOfKind,
} from "./retention.ts";

const record = (stage: Stage, its: PetitionClass | null, quarantine: Quarantine = "none") => ({
  ...{ stage, quarantine, class: its },
  endedIn: 2026,
});

const kinds: readonly [Stage, PetitionClass | null, Quarantine, RecordKind][] = [
  ["closed", "admin-conduct", "none", "conduct-file"],
  ["closed", "admin-regulation", "none", "regulation-file"],
  ["answered", null, "none", "regulation-file"],
  ["declined", null, "none", "turned-away-file"],
  ["guided", "admin-conduct", "none", "turned-away-file"],
  ["transferred", null, "none", "turned-away-file"],
  ["withdrawn", "admin-regulation", "none", "turned-away-file"],
  ["declined", null, "spam", "spam"],
];

test.each(kinds)("%s, %s, %s is a %s", (stage, its, quarantine, kind) => {
  expect(recordKindOf(record(stage, its, quarantine))).toBe(kind);
});

const five: RetentionRule = { kind: "conduct-file", years: 5, basis: "A circular" };
const conduct = record("closed", "admin-conduct");

/** Rules, year in which is asked, until when it is kept, whether the term is over. */
const terms: readonly [string, readonly RetentionRule[], number, number | null, boolean][] = [
  ["no rule keeps", [], 2126, null, false],
  ["a rule without years keeps", [{ ...five, years: null }], 2126, null, false],
  ["a rule of another kind keeps", [{ ...five, kind: "spam" }], 2126, null, false],
  ["the last year of the term", [five], 2031, 2031, false],
  ["the year after it", [five], 2032, 2031, true],
  ["the newest rule counts", [five, { ...five, years: 20 }], 2032, 2046, false],
  ["a later rule may keep again", [five, { ...five, years: null }], 2032, null, false],
];

test.each(terms)("%s", (_what, rules, thisYear, until, over) => {
  expect(keptUntilYear(rules, conduct)).toBe(until);
  expect(isTermOver(rules, conduct, thisYear)).toBe(over);
});

test("nothing is found for a kind that nobody decided on", () => {
  expect(ruleOfKind([five], "spam")).toBeNull();
});
