import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { plainCircumstances as plain } from "#tests/factories/circumstances.ts";
import {
  classified,
  forward,
  forwardTo,
  inProgress,
  named,
  proposal,
  registered,
  split,
} from "#tests/factories/lifecycle/refused.ts";
import {
  anAssignment,
  aPetition,
  handlingUnit,
  officeUnit,
  strangeUnit,
  today,
} from "#tests/factories/petition.ts";
import type { RefusalReason } from "../../result.ts";
import type { Petition } from "../petition.ts";
import type { AgencyId } from "../petition-ids.ts";
import type { Command } from "./commands.ts";
import type { Circumstances } from "./decision.ts";
import { decide } from "./lifecycle.ts";

type Row = [RefusalReason, string, Petition, Command, Partial<Circumstances>?];
const rows: Row[] = [
  ["stage-forbids", "registering twice", registered, { type: "register" }],
  ["already-registered", "no number at hand", aPetition(), { type: "register" }],
  [
    "reason-required",
    "asking for nothing",
    registered,
    { type: "request-supplement", question: " ", answerBy: civilDate("2026-12-01") },
  ],
  [
    "due-day-in-past",
    "asking for an answer by today",
    registered,
    { type: "request-supplement", question: "Where?", answerBy: today },
  ],
  [
    "supplement-empty",
    "supplying nothing",
    aPetition({ stage: "awaiting-supplement" }),
    { type: "supply", text: "" },
  ],
  [
    "no-points",
    "classifying without a point",
    registered,
    {
      type: "classify",
      classification: classified.classification,
      points: [],
      title: named,
      assigneeId: null,
    },
  ],
  [
    "title-required",
    "classifying without a title",
    registered,
    { ...classified, type: "classify", title: { before: "Late", after: " " }, assigneeId: null },
  ],
  [
    "title-required",
    "a title of blanks",
    registered,
    { type: "set-title", title: { before: "Late", after: " " } },
  ],
  [
    "nothing-corrected",
    "the title that stands there",
    registered,
    { type: "set-title", title: { before: "Late", after: "Late" } },
  ],
  ["not-classified", "forwarding unclassified", aPetition({ stage: "registered" }), forward],
  [
    "no-points",
    "forwarding when no point is to be handled",
    aPetition({ ...registered, points: [{ text: "x", disposal: "guide", note: "y" }] }),
    forward,
  ],
  [
    "proposal-pending",
    "forwarding under a proposal",
    aPetition({ ...registered, proposal }),
    forward,
  ],
  [
    "restricted-stays-here",
    "forwarding a restricted petition",
    aPetition({ ...registered, restricted: true }),
    forward,
  ],
  [
    "agency-closed",
    "forwarding to a dissolved agency",
    registered,
    forwardTo({ agencyOpen: false }),
  ],
  [
    "stage-forbids",
    "choosing with whom to count what one agency answers",
    inProgress,
    { type: "set-counting-agency", agencyId: handlingUnit },
  ],
  [
    "agency-not-asked",
    "counting with an agency that has no part",
    split,
    { type: "set-counting-agency", agencyId: 9 as AgencyId },
  ],
  [
    "same-agency",
    "counting with the agency that was chosen",
    aPetition({ ...split, countingAgencyId: strangeUnit }),
    { type: "set-counting-agency", agencyId: strangeUnit },
  ],
  ["same-agency", "forwarding to oneself", registered, forwardTo({ agencyId: officeUnit })],
  [
    "due-day-in-past",
    "a reply that an officer sets for today",
    registered,
    forwardTo({ replyDueOn: today, dueByRule: false }),
  ],
  [
    "due-day-needs-reason",
    "an own day without a reason",
    registered,
    forwardTo({ dueByRule: false }),
  ],
  [
    "agency-required",
    "returning without proposing",
    aPetition({ ...inProgress, stage: "forwarded" }),
    {
      type: "return",
      reasonCode: "outside-competence",
      reason: "Not ours",
      proposedAgencyId: null,
    },
  ],
  [
    "same-agency",
    "returning to oneself",
    inProgress,
    {
      type: "return",
      reasonCode: "outside-competence",
      reason: "Not ours",
      proposedAgencyId: handlingUnit,
    },
  ],
  [
    "officer-not-in-unit",
    "assigning to another unit's person",
    registered,
    anAssignment({ unitId: strangeUnit }),
  ],
  [
    "guidance-required",
    "declining without guidance",
    registered,
    { type: "propose-decline", reason: "unclear-content", guidance: "" },
  ],
  [
    "door-required",
    "transferring to nobody",
    registered,
    { type: "propose-transfer", door: "complaint", guidance: "x", recipient: "" },
  ],
  [
    "proposal-pending",
    "a second proposal",
    aPetition({ ...registered, proposal }),
    { type: "propose-guide", door: "complaint", guidance: "x" },
  ],
  ["proposal-missing", "declining unproposed", registered, { type: "decline", soloReason: "" }],
  [
    "second-person-required",
    "declining one's own proposal",
    aPetition({ ...registered, proposal }),
    { type: "decline", soloReason: "I am alone" },
  ],
  [
    "reason-required",
    "declining alone without a reason",
    aPetition({ ...registered, proposal }),
    { type: "decline", soloReason: "" },
    { onePersonUnit: true },
  ],
];

test.each(rows)("%s: %s", (reason, _what, petition, command, circumstances = {}) => {
  expect(decide(petition, command, { ...plain, ...circumstances })).toEqual({ ok: false, reason });
});

test("where a unit has one person, the same person decides with a written reason", () => {
  const petition = aPetition({ ...registered, proposal });
  const alone = { ...plain, onePersonUnit: true };
  const result = decide(petition, { type: "decline", soloReason: "I am alone" }, alone);
  expect(result).toMatchObject({ ok: true, value: [{ soloReason: "I am alone" }] });
});
