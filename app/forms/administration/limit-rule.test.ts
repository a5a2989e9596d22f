import { expect, test } from "vitest";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { limitRule, ruleDraftOf } from "./limit-rule.ts";

const filled = {
  clock: "reply",
  class: "",
  channel: "",
  complexity: "urgent",
  amount: "10",
  unit: "working-days",
  countedFrom: "forwarding",
  paused: "on",
  basis: "office",
  citation: "",
  "validFrom.day": "1",
  "validFrom.month": "12",
  "validFrom.year": "2026",
  "reminders[0].at": "half-way",
  "reminders[0].to": "officer",
  "reminders[1].at": "-1",
  "reminders[1].to": "lead",
  "reminders[1].atOnce": "on",
  "reminders[2].at": "",
};

test("a filled form is a version that can be counted with; empty lines are left out", () => {
  const { value } = submittedForm(limitRule, filled);
  expect(value && ruleDraftOf(value)).toEqual({
    clock: "reply",
    class: null,
    channel: null,
    complexity: "urgent",
    amount: 10,
    unit: "working-days",
    times: 1,
    countedFrom: "forwarding",
    pausedBy: "supplement",
    basis: { by: "office", citation: "" },
    validFrom: "2026-12-01",
    validTo: null,
    reminders: [
      { at: "half-way", to: ["officer"], atOnce: false },
      { at: -1, to: ["lead"], atOnce: true },
    ],
    endAct: "nothing",
    endAfter: 0,
  });
});

test.each([
  [{ amount: "" }, { amount: ["forms:limitAmount.wrong"] }],
  [{ amount: "0" }, { amount: ["forms:limitAmount.wrong"] }],
  [{ basis: "law" }, { citation: ["forms:limitCitation.missing"] }],
  [
    { "validTo.day": "30", "validTo.month": "11", "validTo.year": "2026" },
    { validTo: ["forms:limitTo.wrong"] },
  ],
  [{ "reminders[1].at": "half-way" }, { reminders: ["forms:limitReminders.wrong"] }],
  [{ "reminders[2].at": "5" }, { reminders: ["forms:limitReminders.wrong"] }],
])("%j is told at its field", (typed, wanted) => {
  expect(submittedForm(limitRule, { ...filled, ...typed }).errors).toEqual(wanted);
});
