import { expect, test } from "vitest";
import { civilDate } from "../calendar/civil-date.ts";
import { clockNames } from "./clock-name.ts";
import { defaultRules } from "./default-rules.ts";
import { type LimitRule, referenceOf, startsOf } from "./limit-rule.ts";
import { type RuledKind, ruleBook, ruleByReference, ruleFor, rulesOn } from "./rule-book.ts";

const day = civilDate("2026-11-20");
const reply = defaultRules.find(({ line }) => line === "reply") as LimitRule;
const own = (change: Partial<LimitRule>): LimitRule => ({ ...reply, version: 1, ...change });
const plain: RuledKind = { class: null, channel: "web", complexity: "ordinary" };

test("the shipped profile has one general rule of every clock, each from a start that it knows", () => {
  for (const clock of clockNames) {
    const general = defaultRules.filter(
      (rule) =>
        rule.clock === clock &&
        rule.class === null &&
        rule.channel === null &&
        rule.complexity === null,
    );
    expect(general, clock).toHaveLength(1);
  }
  for (const { clock, countedFrom } of defaultRules) expect(startsOf[clock]).toContain(countedFrom);
});

test("the law sets a single number: five working days to forward a petition about a regulation", () => {
  const byLaw = defaultRules.filter(({ basis }) => basis.by === "law");
  expect(byLaw).toMatchObject([
    {
      line: "forward-regulation",
      class: "admin-regulation",
      amount: 5,
      unit: "working-days",
      basis: { citation: "20/2008/ND-CP art 9.1.d" },
      pausedBy: "nothing",
    },
  ]);
});

const book = ruleBook([
  own({ line: "reply-urgent", complexity: "urgent", amount: 3 }),
  own({ line: "reply-urgent-phone", complexity: "urgent", channel: "phone", amount: 1 }),
  own({
    line: "reply-regulation",
    class: "admin-regulation",
    amount: 30,
    validFrom: civilDate("2026-12-01"),
  }),
  own({ version: 2, amount: 10, validFrom: civilDate("2027-01-01") }),
  own({
    version: 3,
    amount: 12,
    validFrom: civilDate("2027-06-01"),
    validTo: civilDate("2027-06-30"),
  }),
]);

test.each<[Partial<RuledKind>, string, string]>([
  [{}, "2026-11-20", "reply@1"],
  [{ complexity: "urgent" }, "2026-11-20", "reply-urgent@1"],
  [{ complexity: "urgent", channel: "phone" }, "2026-11-20", "reply-urgent-phone@1"],
  [{ channel: "phone" }, "2026-11-20", "reply@1"],
  [{ class: "admin-regulation" }, "2026-11-30", "reply@1"],
  [{ class: "admin-regulation" }, "2026-12-01", "reply-regulation@1"],
  [{}, "2026-12-31", "reply@1"],
  [{}, "2027-01-01", "reply@2"],
  [{}, "2027-06-30", "reply@3"],
])("%j from %s is counted by %s, the most specific that is valid", (kind, from, reference) => {
  const rule = ruleFor(book, "reply", { ...plain, ...kind }, civilDate(from));
  expect(referenceOf(rule)).toBe(reference);
});

test("a version that has run out is not replaced by the one before it", () => {
  const lines = rulesOn(book, civilDate("2027-07-01")).map(({ line }) => line);
  expect(lines).not.toContain("reply");
  expect(() => ruleFor(book, "reply", plain, civilDate("2027-07-01"))).toThrow(RangeError);
});

test("every version stays readable by its reference", () => {
  for (const rule of book.versions) expect(ruleByReference(book, referenceOf(rule))).toBe(rule);
  expect(rulesOn(book, day).every(({ validFrom }) => validFrom <= day)).toBe(true);
});
