import { expect, test } from "vitest";
import { civilDate } from "../calendar/civil-date.ts";
import type { LimitRule } from "./limit-rule.ts";
import { ruleBook, ruleFor } from "./rule-book.ts";
import { asNextVersion, type RuleDraft, withRule } from "./rule-change.ts";

const shipped = ruleBook([]);

const aDraft = (change: Partial<RuleDraft> = {}): RuleDraft => ({
  clock: "reply",
  class: null,
  channel: null,
  complexity: null,
  amount: 10,
  unit: "working-days",
  times: 1,
  countedFrom: "forwarding",
  pausedBy: "supplement",
  basis: { by: "office", citation: "" },
  validFrom: civilDate("2026-12-01"),
  validTo: null,
  reminders: [],
  endAct: "nothing",
  endAfter: 0,
  ...change,
});

const answerTo = (change: Partial<RuleDraft>, book = shipped) => {
  const answer = withRule(book, asNextVersion(book, aDraft(change)));
  return answer.ok ? "saved" : answer.reason;
};

const incomplete: [string, Partial<RuleDraft>][] = [
  ["no days at all", { amount: 0 }],
  ["half a day", { amount: 1.5 }],
  ["a limit beyond reason", { amount: 1001 }],
  ["an extension in hours", { clock: "extension", countedFrom: "due-day", unit: "working-hours" }],
  ["a start that the clock does not know", { countedFrom: "answer" }],
  ["a law without its text", { basis: { by: "law", citation: " " } }],
  ["an end before its beginning", { validTo: civilDate("2026-11-30") }],
  ["a beginning before every other", { validFrom: civilDate("2007-12-31") }],
  ["no time at all", { times: 0 }],
  ["a reminder to nobody", { reminders: [{ at: 1, to: [], atOnce: false }] }],
  [
    "a moment twice",
    {
      reminders: [
        { at: 1, to: ["officer"], atOnce: false },
        { at: 1, to: ["lead"], atOnce: true },
      ],
    },
  ],
  ["a person twice", { reminders: [{ at: 1, to: ["lead", "lead"], atOnce: false }] }],
  ["a reminder a year away", { reminders: [{ at: 365, to: ["officer"], atOnce: false }] }],
  ["an end's act of another clock", { endAct: "close" }],
  [
    "a wait that stops itself",
    { clock: "supplement", countedFrom: "supplement-request", pausedBy: "supplement" },
  ],
];

test.each(incomplete)("%s is not saved", (_what, change) => {
  expect(answerTo(change)).toBe("rule-incomplete");
});

const sound: [string, Partial<RuleDraft>][] = [
  ["the next version of a general rule", {}],
  ["a rule of one class", { class: "admin-conduct" }],
  ["a rule by law with its text", { basis: { by: "law", citation: "20/2008/ND-CP art 9" } }],
  ["a rule for a year", { class: "admin-conduct", validTo: civilDate("2027-12-01") }],
  ["a reply in hours", { complexity: "urgent", amount: 24, unit: "working-hours" }],
  ["a reply counted from the first day", { countedFrom: "day-zero" }],
  [
    "an end of waiting",
    {
      clock: "supplement",
      countedFrom: "supplement-request",
      pausedBy: "nothing",
      endAct: "resume",
      endAfter: 3,
    },
  ],
];

test.each(sound)("%s is saved", (_what, change) => {
  expect(answerTo(change)).toBe("saved");
});

test("a change is the next version of the line of its kind; another kind begins a line", () => {
  const named = (change: Partial<RuleDraft>) => {
    const { line, version } = asNextVersion(shipped, aDraft(change));
    return `${line}@${version}`;
  };
  expect(named({})).toBe("reply@2");
  expect(named({ clock: "forward", class: "admin-regulation" })).toBe("forward-regulation@2");
  expect(named({ class: "admin-conduct", complexity: "urgent" })).toBe(
    "reply-admin-conduct-all-urgent@1",
  );
});

test("the line of another clock or kind is not continued, nor a version written twice", () => {
  const rule: LimitRule = { ...aDraft(), line: "reply", version: 2 };
  const answer = (change: Partial<LimitRule>) => withRule(shipped, { ...rule, ...change }).ok;
  expect(answer({})).toBe(true);
  expect(answer({ version: 1 })).toBe(false);
  expect(answer({ line: "forward" })).toBe(false);
  expect(answer({ class: "admin-conduct" })).toBe(false);
});

test("two rules of which neither is more specific are refused where one petition meets both", () => {
  const first = withRule(shipped, asNextVersion(shipped, aDraft({ class: "admin-conduct" })));
  if (!first.ok) throw new Error(first.reason);
  const book = first.value;
  expect(answerTo({ channel: "web" }, book)).toBe("rule-tie");
  expect(answerTo({ class: "admin-regulation" }, book)).toBe("saved");
  expect(answerTo({ class: "admin-conduct", channel: "web" }, book)).toBe("saved");
  expect(answerTo({ clock: "check", countedFrom: "reply-submission", channel: "web" }, book)).toBe(
    "saved",
  );
});

test("rules of different days do not tie", () => {
  const until = { class: "admin-conduct", validTo: civilDate("2026-12-31") } as const;
  const first = withRule(shipped, asNextVersion(shipped, aDraft(until)));
  if (!first.ok) throw new Error(first.reason);
  const from = (day: string) => ({ channel: "web", validFrom: civilDate(day) }) as const;
  expect(answerTo(from("2026-12-31"), first.value)).toBe("rule-tie");
  expect(answerTo(from("2027-01-01"), first.value)).toBe("saved");
});

test("the general rule of a clock cannot be ended, a special one can", () => {
  expect(answerTo({ validTo: civilDate("2027-01-31") })).toBe("rule-needed");
  expect(
    answerTo({
      clock: "forward",
      class: "admin-regulation",
      countedFrom: "day-zero",
      validTo: civilDate("2027-01-31"),
    }),
  ).toBe("saved");
});

test("an ended rule gives way to the general one on the day after", () => {
  const draft = aDraft({ class: "admin-conduct", amount: 7, validTo: civilDate("2026-12-10") });
  const answer = withRule(shipped, asNextVersion(shipped, draft));
  if (!answer.ok) throw new Error(answer.reason);
  const kind = { class: "admin-conduct", channel: "web", complexity: "ordinary" } as const;
  const amountOn = (day: string) => ruleFor(answer.value, "reply", kind, civilDate(day)).amount;
  expect([amountOn("2026-11-30"), amountOn("2026-12-01")]).toEqual([15, 7]);
  expect([amountOn("2026-12-10"), amountOn("2026-12-11")]).toEqual([7, 15]);
});
