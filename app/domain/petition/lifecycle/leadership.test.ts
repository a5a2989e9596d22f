/** The way up to the leadership, and what a direction binds to. */
import { expect, test } from "vitest";
import { plainCircumstances as plain } from "#tests/factories/circumstances.ts";
import {
  aForwarding,
  aLegalClock,
  anAddressee,
  aPetition,
  aReply,
  clerk,
  handlingUnit,
  officeUnit,
  strangeUnit,
  today,
} from "#tests/factories/petition.ts";
import { addDays, civilDate } from "../../deadline/calendar/civil-date.ts";
import type { RefusalReason } from "../../result.ts";
import { nextDue } from "../clocks/next-due.ts";
import type { Petition, Share } from "../petition.ts";
import type { DivisionId } from "../petition-ids.ts";
import { shareInView } from "../shares.ts";
import type { Addressee, Command, CommandOf } from "./commands.ts";
import type { PetitionEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import { decide } from "./lifecycle.ts";

const classified = {
  classification: {
    class: "admin-conduct",
    contentType: "conduct-obstacle",
    kind: "report",
    fieldCode: "land",
    complexity: "ordinary",
  },
  points: [{ text: "Overdue", disposal: "handle", note: "" }],
} as const satisfies Partial<Petition>;
const paper = {
  documentNumber: "3/PT-VP",
  documentOn: today,
  signerName: "C",
  signerCapacity: "Chief of Office",
  fileId: 3,
};
const submit: CommandOf<"submit-to-leadership"> = {
  type: "submit-to-leadership",
  reason: "returned-twice",
  question: "Who answers?",
  paper,
};
const enter = (change: Partial<CommandOf<"enter-direction">> = {}) =>
  ({
    type: "enter-direction",
    by: "chairman",
    form: "note",
    documentNumber: "",
    givenOn: today,
    text: "Construction answers.",
    fileId: 4,
    agencyId: null,
    agencyOpen: true,
    ...change,
  }) as const;
const forwardTo = (...addressees: Partial<Addressee>[]): Command => ({
  type: "forward",
  addressees: addressees.map(anAddressee),
  coverNote: "",
  dueReason: "",
  notifySender: true,
});
const sendBack: Command = {
  type: "return",
  reasonCode: "outside-competence",
  reason: "Not ours",
  proposedAgencyId: strangeUnit,
};
const submission = {
  reason: "returned-twice",
  question: "Who answers?",
  submittedOn: today,
  documentNumber: "3/PT-VP",
  documentOn: today,
  signerName: "C",
  fileId: 3,
  endedOn: null,
} as const;
const direction = {
  givenOn: today,
  enteredOn: today,
  by: "chairman",
  form: "note",
  documentNumber: "",
  text: "Construction answers.",
  fileId: 4,
  agencyId: handlingUnit,
  reportedOn: null,
} as const;
const returned = aPetition({ stage: "returned", ...classified, returns: 2 });
const waiting = aPetition({ ...returned, submission });
const directed = aPetition({
  ...returned,
  submission: { ...submission, endedOn: today },
  direction,
});
const handled = aPetition({
  stage: "in-progress",
  ...classified,
  forwarding: aForwarding,
  submission,
});
const bound = aPetition({ ...directed, stage: "in-progress", forwarding: aForwarding });
const returnRequest = {
  reasonCode: "outside-competence" as const,
  reason: "Not ours",
  proposedAgencyId: strangeUnit,
  by: clerk,
};
const beside: Share = {
  ...shareInView(aPetition({ stage: "in-progress", place: 2 })),
  forwarding: { ...aForwarding, agencyId: strangeUnit },
};
const aboutHead = {
  classification: { ...classified.classification, aboutHeadOf: strangeUnit },
};

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

function carryOut(petition: Petition, command: Command) {
  const decision = decide(petition, command, plain);
  if (!decision.ok) throw new Error(decision.reason);
  const events: readonly PetitionEvent[] = decision.value;
  return {
    events: events.map(({ type }) => type),
    after: events.reduce(evolve, petition),
    decision,
  };
}

test("whoever disagrees may be asked about at once; only the returns are counted", () => {
  const command: Command = { ...submit, reason: "agencies-disagree" };
  const { after } = carryOut(aPetition({ ...handled, submission: null }), command);
  expect(after.submission).toMatchObject({ reason: "agencies-disagree", endedOn: null });
  expect(
    nextDue(
      aPetition({ ...after, receivedOn: today, stage: "returned", forwarding: null }),
      aLegalClock,
    ),
  ).toEqual({
    kind: "direction",
    on: "2026-11-25",
    provisional: false,
  });
});

test("a limit to forward that ends first is not hidden by the leadership's", () => {
  const old = aPetition({ ...waiting, receivedOn: civilDate("2026-11-09") });
  expect(nextDue(old, aLegalClock)).toMatchObject({ kind: "forward", on: "2026-11-16" });
});

test("a direction ends the waiting and the request to return, and stays with who has it", () => {
  const asked = aPetition({ ...handled, returnRequest });
  const { events, after } = carryOut(asked, enter({ agencyId: handlingUnit }));
  expect(events).toEqual(["DirectionEntered"]);
  expect(after).toMatchObject({
    stage: "in-progress",
    returnRequest: null,
    submission: { endedOn: today },
    direction: { agencyId: handlingUnit, documentNumber: "" },
  });
});

test("a direction to another body takes it back, so that the office forwards it there", () => {
  const { events, after } = carryOut(
    { ...handled, reply: aReply, divisionId: 7 as DivisionId, innerDueOn: today },
    enter({ agencyId: strangeUnit }),
  );
  // What its agency settled inside goes with it.
  expect(after).toMatchObject({ divisionId: null, innerDueOn: null });
  expect(events).toEqual(["DirectionEntered", "TakenBackByDirection"]);
  expect(after).toMatchObject({ stage: "returned", forwarding: null, reply: null, returns: 0 });
  const forwarded = carryOut(after, forwardTo({ agencyId: strangeUnit })).after;
  expect(forwarded).toMatchObject({
    stage: "forwarded",
    place: 2,
    direction: { agencyId: strangeUnit },
  });
  expect(decide(forwarded, sendBack, plain)).toEqual({ ok: false, reason: "direction-binds" });
});

test("a direction to the office takes it back to be answered here", () => {
  const { after } = carryOut(handled, enter({ agencyId: officeUnit }));
  const kept = {
    type: "handle-in-office",
    dueOn: civilDate("2026-12-12"),
    provisional: false,
  } as const;
  expect(carryOut(after, kept).after).toMatchObject({
    stage: "in-progress",
    handledInOffice: true,
  });
});

test("opinions come from anybody beside the one that was directed", () => {
  const command = forwardTo({ role: "lead" }, { agencyId: strangeUnit, role: "support" });
  const { after } = carryOut(directed, command);
  expect([after, ...after.others].map((share) => [share.role, share.direction?.agencyId])).toEqual([
    ["support", undefined],
    ["lead", handlingUnit],
  ]);
});

test("where the leadership never answers, forwarding goes on and says that it overtook it", () => {
  const { decision, after } = carryOut(waiting, forwardTo({ agencyId: strangeUnit }));
  expect(decision.value).toMatchObject([{ overtakesSubmission: true }]);
  expect(after).toMatchObject({ submission: { endedOn: today }, direction: null });
  const back = { ...sendBack, proposedAgencyId: handlingUnit } as Command;
  expect(decide(after, back, plain).ok).toBe(true);
});

test("asking again puts an earlier direction in question", () => {
  const again = carryOut(directed, { ...submit, reason: "other" }).after;
  expect(carryOut(again, forwardTo({ agencyId: strangeUnit })).after.direction).toBeNull();
});

test("what an ended body was directed to answer, its successor is", () => {
  const { after } = carryOut(bound, {
    type: "pass-to-successor",
    agencyEnded: true,
    successorId: strangeUnit,
    successorWorksHere: true,
    decisionNumber: "1/QD",
    decisionOn: today,
  });
  expect(after.direction?.agencyId).toBe(strangeUnit);
});

test("a report is kept with the direction that it is about", () => {
  const { after } = carryOut(bound, { type: "report-back", text: "Another province." });
  expect(after.direction?.reportedOn).toBe(today);
});

test("a submitted reply leaves nobody waiting for a direction", () => {
  const drafted = aPetition({ ...handled, stage: "reply-drafted", reply: aReply });
  expect(carryOut(drafted, { type: "submit-reply" }).after.submission?.endedOn).toBe(today);
});
