/** What is refused on the way up to the leadership. */
import { expect, test } from "vitest";
import { plainCircumstances as plain } from "#tests/factories/circumstances.ts";
import {
  aboutHead,
  beside,
  bound,
  directed,
  enter,
  forwardTo,
  handled,
  paper,
  returned,
  returnRequest,
  sendBack,
  submit,
  waiting,
} from "#tests/factories/lifecycle/leadership.ts";
import { aPetition, strangeUnit, today } from "#tests/factories/petition.ts";
import { addDays, civilDate } from "../../deadline/calendar/civil-date.ts";
import type { RefusalReason } from "../../result.ts";
import type { Petition } from "../petition.ts";
import type { Command } from "./commands.ts";
import { decide } from "./lifecycle.ts";

type Row = [RefusalReason, string, Petition, Command];
const rows: Row[] = [
  ["returns-too-few", "after one return", aPetition({ ...returned, returns: 1 }), submit],
  ["submission-pending", "twice at a time", waiting, submit],
  ["reason-required", "without a question", returned, { ...submit, question: " " }],
  [
    "signature-incomplete",
    "without a signer",
    returned,
    { ...submit, paper: { ...paper, signerName: "" } },
  ],
  ["submission-missing", "a direction nobody asked for", returned, enter()],
  ["submission-missing", "a second direction", directed, enter()],
  ["reason-required", "a direction that says nothing", waiting, enter({ text: "" })],
  ["direction-scan-missing", "a note without its scan", waiting, enter({ fileId: null })],
  ["signature-incomplete", "a paper without a number", waiting, enter({ form: "paper" })],
  ["direction-in-future", "tomorrow", waiting, enter({ givenOn: addDays(today, 1) })],
  ["direction-before-submission", "too early", waiting, enter({ givenOn: addDays(today, -1) })],
  [
    "head-judges-himself",
    "his own judge",
    aPetition({ ...waiting, ...aboutHead }),
    enter({ agencyId: strangeUnit }),
  ],
  [
    "agency-closed",
    "a body that ended",
    waiting,
    enter({ agencyId: strangeUnit, agencyOpen: false }),
  ],
  [
    "same-agency",
    "a body that has another share",
    aPetition({ ...waiting, others: [beside] }),
    enter({ agencyId: strangeUnit }),
  ],
  [
    "restricted-stays-here",
    "a restricted petition",
    aPetition({ ...waiting, restricted: true }),
    enter({ agencyId: strangeUnit }),
  ],
  [
    "supplement-pending",
    "taking it away while the sender is asked",
    aPetition({ ...handled, stage: "awaiting-supplement", stageBeforeSupplement: "in-progress" }),
    enter({ agencyId: strangeUnit }),
  ],
  [
    "direction-missing",
    "reporting on nothing",
    handled,
    { type: "report-back", text: "It is done." },
  ],
  ["reason-required", "an empty report", bound, { type: "report-back", text: " " }],
  ["direction-binds", "returning after a direction", bound, sendBack],
  ["direction-binds", "asking to return", bound, { ...sendBack, type: "ask-to-return" } as Command],
  [
    "direction-binds",
    "consenting to it",
    aPetition({ ...bound, returnRequest }),
    { type: "consent-to-return" },
  ],
  ["not-the-directed-agency", "another body", directed, forwardTo({ agencyId: strangeUnit })],
  [
    "not-the-directed-agency",
    "another body that leads",
    directed,
    forwardTo({ agencyId: strangeUnit, role: "lead" }, { role: "support" }),
  ],
  [
    "not-the-directed-agency",
    "the office itself",
    directed,
    { type: "handle-in-office", dueOn: civilDate("2026-12-12"), provisional: false },
  ],
  [
    "registry-number-missing",
    "no number",
    waiting,
    {
      type: "record-registry-number",
      kind: "incoming",
      number: " ",
      on: today,
      registryPaper: "reply",
      note: "",
      fileId: null,
    },
  ],
  [
    "registry-day-in-future",
    "tomorrow's number",
    waiting,
    {
      type: "record-registry-number",
      kind: "incoming",
      number: "1",
      on: addDays(today, 1),
      registryPaper: "reply",
      note: "",
      fileId: null,
    },
  ],
];

test.each(rows)("%s: %s", (reason, _what, petition, command) => {
  expect(decide(petition, command, plain)).toEqual({ ok: false, reason });
});
