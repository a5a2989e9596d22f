/** How the clocks of a petition run: what moves a day, what does not, and when it is late. */
import { expect, test } from "vitest";
import { plainCircumstances as plain } from "#tests/factories/circumstances.ts";
import { aForwarding, aLegalClock, aPetition, aReply, today } from "#tests/factories/petition.ts";
import { civilDate } from "../../deadline/calendar/civil-date.ts";
import type { LimitRule } from "../../deadline/rules/limit-rule.ts";
import { type LegalClock, ruleBook } from "../../deadline/rules/rule-book.ts";
import { evolve } from "../lifecycle/evolve.ts";
import { daysLate, progressDue } from "../lifecycle/lateness.ts";
import { decide } from "../lifecycle/lifecycle.ts";
import type { Petition } from "../petition.ts";
import { withClockStarts } from "./clock-starts.ts";
import { countClock, runningClocks } from "./clocks.ts";

const handled = aPetition({ stage: "in-progress", forwarding: aForwarding });
const late = aPetition({
  stage: "in-progress",
  forwarding: { ...aForwarding, replyDueOn: civilDate("2026-11-10") },
});
const granted = { days: 5, askedDays: 5, reason: "complex-matter", grantedOn: today } as const;
/** As if the rule's limit were short for what is urgent. */
const urgentInTwo: LegalClock = {
  ...aLegalClock,
  rules: ruleBook([
    {
      ...(aLegalClock.rules.versions.find(({ line }) => line === "reply") as LimitRule),
      line: "reply-urgent",
      complexity: "urgent",
      amount: 2,
    },
  ]),
};

test("what becomes urgent is due sooner from then on, and keeps the new rule", () => {
  const classification = {
    class: "admin-conduct",
    contentType: "conduct-obstacle",
    kind: "report",
    fieldCode: "land",
    complexity: "urgent",
  } as const;
  const points = [{ text: "x", disposal: "handle", note: "" }] as const;
  const circumstances = { ...plain, legalClock: urgentInTwo };
  const before = withClockStarts(handled, handled, {
    events: [
      {
        type: "PetitionForwarded",
        agencyId: aForwarding.agencyId,
        agencyHasAccount: true,
        coverNote: "",
        forwardedOn: aForwarding.forwardedOn,
        replyDueOn: aForwarding.replyDueOn,
        provisional: false,
        dueReason: "",
        notifySender: true,
      },
    ],
    legalClock: urgentInTwo,
    at: "2026-11-18T02:00:00.000Z",
    today: aForwarding.forwardedOn,
  });
  const title = { before: "Late", after: "Late" };
  const result = decide(
    before,
    { type: "classify", classification, points, title, assigneeId: null },
    circumstances,
  );
  if (!result.ok) throw new Error(result.reason);
  expect(result.value).toMatchObject([
    { type: "PetitionClassified" },
    {
      type: "DueDayMoved",
      clock: "reply",
      before: "2026-12-10",
      after: "2026-11-20",
      because: "kind",
      rule: "reply-urgent@1",
    },
  ]);
  const after = result.value.reduce(evolve, before);
  expect(after.forwarding?.replyDueOn).toBe("2026-11-20");
  expect(after.clockStarts.reply).toMatchObject({ rule: "reply-urgent@1", dueOn: "2026-11-20" });
});

test("the officer's own day stays through rules, and moves only by waits and extensions", () => {
  const start = {
    at: "2026-11-18T02:00:00.000Z",
    rule: "reply@1",
    ownOn: civilDate("2026-11-25"),
    dueOn: civilDate("2026-11-25"),
    provisional: false,
  } as Petition["clockStarts"]["reply"] & object;
  const own = aPetition({ ...handled, clockStarts: { reply: start } });
  const on = (change: Partial<Petition>) =>
    countClock(aPetition({ ...own, ...change }), "reply", aLegalClock)?.on;
  expect(on({})).toBe("2026-11-25");
  expect(on({ waits: [{ from: civilDate("2026-11-19"), to: civilDate("2026-11-20") }] })).toBe(
    "2026-11-27",
  );
  expect(on({ extensions: [{ ...granted, days: 2 }] })).toBe("2026-11-27");
});

test("a wait moves the reply but never the law's forwarding, and nothing while it is open", () => {
  const wait = { from: civilDate("2026-11-19"), to: civilDate("2026-11-20") };
  const count = (petition: Petition, clock: "forward" | "reply") =>
    countClock(petition, clock, aLegalClock)?.on;
  const classification = {
    class: "admin-regulation",
    contentType: "regulation-unfit",
    kind: "report",
    fieldCode: "land",
    complexity: "ordinary",
  } as const;
  const conduct = aPetition({ stage: "registered", waits: [wait] });
  expect(count(aPetition({ stage: "registered" }), "forward")).toBe("2026-11-25");
  expect(count(conduct, "forward")).toBe("2026-11-27");
  expect(count({ ...conduct, classification }, "forward")).toBe("2026-11-25");
  expect(count({ ...handled, waits: [{ from: today, to: null }] }, "reply")).toBe("2026-12-09");
});

test.each<[Petition["stage"], Partial<Petition>, string]>([
  ["received", {}, "register forward"],
  ["returned", {}, "forward"],
  ["awaiting-supplement", { stageBeforeSupplement: "registered" }, "supplement forward"],
  ["awaiting-supplement", { stageBeforeSupplement: "in-progress" }, "supplement reply"],
  ["forwarded", {}, "reply"],
  ["in-progress", { completionAskedOn: today }, "completion"],
  ["reply-submitted", { reply: aReply }, "check"],
  ["answered", {}, "publication rating"],
  ["answered", { publication: { state: "published" } }, "rating"],
  ["closed", {}, ""],
])("in %s %j the clocks that run are: %s", (stage, change, clocks) => {
  expect(runningClocks(aPetition({ stage, ...change })).join(" ")).toBe(clocks);
});

test("lateness is counted in working days, and senders hear of it every seventh", () => {
  const at = (on: string) => daysLate(late, civilDate(on), aLegalClock);
  expect(at("2026-11-10")).toBeNull();
  expect(at("2026-11-11")).toBe(1);
  expect(at("2026-11-14")).toBe(3);
  expect(at("2026-11-16")).toBe(4);
  const told = (on: string, lastProgressOn: string | null = null) =>
    progressDue(
      aPetition({
        ...late,
        lastProgressOn: lastProgressOn === null ? null : civilDate(lastProgressOn),
      }),
      civilDate(on),
      aLegalClock,
    );
  expect(told("2026-11-18")).toBe(false);
  expect(told("2026-11-19")).toBe(true);
  expect(told("2026-11-20", "2026-11-19")).toBe(false);
  expect(told("2026-11-30", "2026-11-19")).toBe(true);
});
