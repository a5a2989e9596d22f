import fc from "fast-check";
import { expect, test } from "vitest";
import { complexities, intakeChannels, petitionClasses } from "../../petition/petition.ts";
import { addDays, civilDate } from "../calendar/civil-date.ts";
import { type RuledKind, ruleBook, ruleFor, rulesOn, specificity } from "./rule-book.ts";
import { asNextVersion, type RuleDraft, withRule } from "./rule-change.ts";

const days = Array.from({ length: 40 }, (_none, at) => addDays(civilDate("2026-11-01"), at * 3));
const anyDay = fc.constantFrom(...days);
const channels = intakeChannels.slice(0, 3);
const orAll = <T>(codes: readonly T[]) => fc.constantFrom(null, ...codes);

const anyDraft: fc.Arbitrary<RuleDraft> = fc.record({
  clock: fc.constantFrom("reply" as const, "reply" as const, "forward" as const),
  class: orAll(petitionClasses),
  channel: orAll(channels),
  complexity: orAll(complexities),
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constant("working-days" as const),
  times: fc.constant(1),
  countedFrom: fc.constant("day-zero" as const),
  pausedBy: fc.constant("nothing" as const),
  basis: fc.constant({ by: "office", citation: "" } as const),
  validFrom: anyDay,
  validTo: fc.option(anyDay, { nil: null }),
  reminders: fc.constant([]),
  endAct: fc.constant("nothing" as const),
  endAfter: fc.constant(0),
});

const everyKind: readonly RuledKind[] = [null, ...petitionClasses].flatMap((ofClass) =>
  channels.flatMap((channel) =>
    complexities.map((complexity) => ({ class: ofClass, channel, complexity })),
  ),
);

test("a book that was accepted step by step has exactly one best rule for every kind and day", () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(anyDraft, { maxLength: 12 }), (drafts) => {
      let book = ruleBook([]);
      for (const draft of drafts) {
        const answer = withRule(book, asNextVersion(book, draft));
        if (answer.ok) {
          book = answer.value;
          accepted += 1;
        }
      }
      for (const clock of ["reply", "forward"] as const)
        for (const day of [civilDate("2008-01-01"), ...days])
          for (const kind of everyKind) {
            const best = ruleFor(book, clock, kind, day);
            const equal = rulesOn(book, day).filter(
              (rule) =>
                rule.clock === clock &&
                specificity(rule) === specificity(best) &&
                [null, kind.class].includes(rule.class) &&
                [null, kind.channel].includes(rule.channel) &&
                [null, kind.complexity].includes(rule.complexity),
            );
            expect(equal).toEqual([best]);
          }
    }),
    { numRuns: 60 },
  );
  expect(accepted).toBeGreaterThan(60);
});
