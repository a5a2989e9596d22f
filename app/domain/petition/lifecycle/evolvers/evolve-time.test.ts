import { expect, test } from "vitest";
import { aForwarding, aPetition, clerk, strangeUnit, today } from "#tests/factories/petition.ts";
import { civilDate } from "../../../deadline/calendar/civil-date.ts";
import type { RuleReference } from "../../../deadline/rules/clock-name.ts";
import type { Petition } from "../../petition.ts";
import type { PetitionEvent } from "../events.ts";
import { evolve } from "../evolve.ts";

const later = civilDate("2026-12-17");
const rule = "reply@2" as RuleReference;
const start = {
  at: "2026-11-18T02:00:00.000Z",
  rule: "reply@1" as RuleReference,
  dueOn: aForwarding.replyDueOn,
  provisional: false,
};
const handled = aPetition({
  stage: "in-progress",
  forwarding: aForwarding,
  clockStarts: { reply: start },
});
const waiting = aPetition({
  stage: "awaiting-supplement",
  stageBeforeSupplement: "registered",
  waits: [{ from: today, to: null }],
});
const asked = {
  days: 5,
  reason: "complex-matter",
  explanation: "x",
  legalBasis: "y",
} as const;

const rows: [string, Petition, PetitionEvent, object][] = [
  [
    "asking to return",
    handled,
    {
      type: "ReturnAsked",
      reasonCode: "outside-competence",
      reason: "x",
      proposedAgencyId: strangeUnit,
      by: clerk,
    },
    {
      returnRequest: {
        reasonCode: "outside-competence",
        reason: "x",
        proposedAgencyId: strangeUnit,
        by: clerk,
      },
    },
  ],
  [
    "no consent",
    {
      ...handled,
      returnRequest: {
        reasonCode: "outside-competence",
        reason: "x",
        proposedAgencyId: strangeUnit,
        by: clerk,
      },
    },
    { type: "ReturnRefused", reason: "y" },
    { returnRequest: null, stage: "in-progress" },
  ],
  [
    "asking for time",
    handled,
    { type: "ExtensionAsked", ...asked, on: today, by: clerk },
    { extensionRequest: { ...asked, askedOn: today, by: clerk } },
  ],
  [
    "time granted",
    handled,
    {
      type: "ExtensionGranted",
      days: 5,
      askedDays: 7,
      reason: "complex-matter",
      note: "",
      soloReason: "",
      on: today,
      before: aForwarding.replyDueOn,
      after: later,
      provisional: true,
    },
    {
      extensions: [{ days: 5, askedDays: 7, reason: "complex-matter", grantedOn: today }],
      extensionRequest: null,
      forwarding: { replyDueOn: later, replyDueProvisional: true },
    },
  ],
  [
    "no time granted",
    { ...handled, extensionRequest: { ...asked, askedOn: today, by: clerk } },
    { type: "ExtensionRefused", askedDays: 5, note: "no", soloReason: "" },
    { extensionRequest: null },
  ],
  [
    "a moved reply",
    handled,
    {
      type: "DueDayMoved",
      clock: "reply",
      before: aForwarding.replyDueOn,
      after: later,
      provisional: false,
      because: "rule",
      rule,
    },
    { forwarding: { replyDueOn: later }, clockStarts: { reply: { rule, dueOn: later } } },
  ],
  [
    "a moved clock that was never kept",
    aPetition({ stage: "registered" }),
    {
      type: "DueDayMoved",
      clock: "forward",
      before: today,
      after: later,
      provisional: false,
      because: "calendar",
      rule: null,
    },
    { clockStarts: {} },
  ],
  [
    "news",
    handled,
    { type: "NewsGiven", sentence: "Soon.", hopedOn: later, on: today },
    { news: { sentence: "Soon.", hopedOn: later, givenOn: today } },
  ],
  [
    "a progress notice",
    handled,
    { type: "ProgressTold", sentence: "", hopedOn: null, on: today },
    { lastProgressOn: today },
  ],
  [
    "an escalation",
    handled,
    { type: "LatenessEscalated", to: "chairman", on: today, workingDaysLate: 10 },
    { escalatedTo: "chairman" },
  ],
  [
    "a wait given up",
    waiting,
    { type: "SupplementGivenUp", on: later },
    { stage: "registered", waits: [{ from: today, to: later }] },
  ],
  [
    "a closing without the supplement",
    waiting,
    { type: "ClosedWithoutSupplement", on: later },
    { stage: "closed", stageBeforeSupplement: "registered" },
  ],
];

test.each(rows)("%s", (_what, petition, event, after) => {
  expect(evolve(petition, event)).toMatchObject(after);
});

test("what is supplied after such a closing opens it where it stood", () => {
  const closed = evolve(waiting, { type: "ClosedWithoutSupplement", on: later });
  const opened = evolve(closed, { type: "SupplementSupplied", text: "There.", on: later });
  expect(opened).toMatchObject({ stage: "registered", stageBeforeSupplement: null });
});
