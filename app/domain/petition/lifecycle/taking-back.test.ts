import { expect, test } from "vitest";
import {
  aForwarding,
  aLegalClock,
  aPetition,
  aReply,
  clerk,
  handlingUnit,
  officeUnit,
  today,
} from "#tests/factories/petition.ts";
import { civilDate } from "../../deadline/calendar/civil-date.ts";
import type { OfficerActor } from "../../permission/actor.ts";
import type { RefusalReason } from "../../result.ts";
import type { ClockStart } from "../clocks/petition-time.ts";
import type { Petition, Signature } from "../petition.ts";
import type { OfficerId } from "../petition-ids.ts";
import type { Command } from "./commands.ts";
import { evolve } from "./evolve.ts";
import { decide } from "./lifecycle.ts";

const officer: OfficerActor = {
  type: "officer",
  officerId: clerk,
  unitId: officeUnit,
  side: "office",
  roles: ["intake-officer"],
  readsRestricted: false,
};
const circumstances = {
  today,
  officer,
  onePersonUnit: false,
  nextRegisterNumber: null,
  closableFrom: null,
  legalClock: aLegalClock,
};
const ask = (petition: Petition, command: Command) => decide(petition, command, circumstances);

function after(petition: Petition, command: Command): Petition {
  const decision = ask(petition, command);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.value.reduce(evolve, petition);
}

const notice: Signature = {
  documentNumber: "15/TB-VP",
  documentOn: today,
  signerName: "C",
  signerCapacity: "Chief of Office",
  fileId: 9,
};
const forwarded = aPetition({ stage: "forwarded", forwarding: aForwarding });
const accepted = aPetition({
  stage: "in-progress",
  forwarding: { ...aForwarding, acceptedOn: today },
});
const kept = aPetition({
  stage: "in-progress",
  handledInOffice: true,
  officeDueOn: civilDate("2026-12-12"),
});
const proposed = aPetition({
  stage: "registered",
  proposal: {
    kind: "decline",
    reason: "unclear-content",
    door: null,
    guidance: "Please say where.",
    recipient: "",
    proposedBy: clerk,
  },
});
const recall = {
  type: "recall-forwarding",
  reason: "wrong-agency",
  note: "",
  paperLeft: false,
  untold: false,
} as const;
const stop = { type: "stop-handling", reason: "begun-by-mistake", note: "" } as const;

const refusals: [string, Petition, Command, RefusalReason][] = [
  [
    "another reason owes its words",
    forwarded,
    { ...recall, reason: "other", note: " " },
    "reason-required",
  ],
  ["so does one for stopping", kept, { ...stop, reason: "other" }, "reason-required"],
  [
    "a numbered slip is recalled by a paper",
    forwarded,
    { ...recall, paperLeft: true },
    "recall-notice-missing",
  ],
  [
    "which is whole",
    forwarded,
    { ...recall, paperLeft: true, paper: { ...notice, signerName: "" } },
    "signature-incomplete",
  ],
  [
    "and has its file",
    forwarded,
    { ...recall, paperLeft: true, paper: { ...notice, fileId: null } },
    "signed-file-missing",
  ],
  ["after acceptance it is another act", accepted, recall, "stage-forbids"],
  ["what an agency answers is not stopped here", accepted, stop, "not-handled-here"],
  [
    "nor what this unit was directed to answer",
    {
      ...kept,
      direction: {
        givenOn: today,
        enteredOn: today,
        by: "chairman",
        form: "note",
        documentNumber: "",
        text: "The office answers.",
        fileId: 4,
        agencyId: officeUnit,
        reportedOn: null,
      },
    },
    stop,
    "direction-binds",
  ],
  [
    "nothing was proposed",
    aPetition({ stage: "registered" }),
    { type: "take-back-proposal" },
    "proposal-missing",
  ],
  [
    "somebody else proposed",
    {
      ...proposed,
      proposal: proposed.proposal && { ...proposed.proposal, proposedBy: 99 as OfficerId },
    },
    { type: "take-back-proposal" },
    "not-own-proposal",
  ],
  [
    "what is signed is its signer's to send back",
    { ...accepted, stage: "reply-drafted", reply: aReply },
    { type: "take-back-draft" },
    "already-signed",
  ],
];

test.each(refusals)("refused: %s", (_sentence, petition, command, reason) => {
  expect(ask(petition, command)).toEqual({ ok: false, reason });
});

test("what is recalled waits to be forwarded again, counts as no return and has no agency's time", () => {
  for (const [petition, type] of [
    [forwarded, "recall-forwarding"],
    [{ ...accepted, extensions: [] }, "recall-accepted"],
  ] as const) {
    const recalled = after(petition, { ...recall, type });
    expect(recalled).toMatchObject({
      stage: "returned",
      forwarding: null,
      returns: 0,
      reply: null,
      extensionRequest: null,
      agencyAssigneeId: null,
    });
  }
  const signed = ask(forwarded, { ...recall, paperLeft: true, paper: notice });
  expect(signed).toMatchObject({
    ok: true,
    value: [{ type: "ForwardingRecalled", agencyId: handlingUnit, paper: notice, on: today }],
  });
});

test("a unit that stops owes no answer of its own any more", () => {
  expect(after(kept, stop)).toMatchObject({
    stage: "returned",
    handledInOffice: false,
    officeDueOn: null,
  });
});

test("a proposal and a draft that are taken back leave the petition as it was before", () => {
  expect(after(proposed, { type: "take-back-proposal" })).toEqual({ ...proposed, proposal: null });
  const written = { ...aReply, signature: null, submittedOn: null };
  const writing: Petition = { ...accepted, reply: { ...written, presentedBy: null } };
  const presented: Petition = {
    ...accepted,
    stage: "reply-drafted",
    reply: { ...written, presentedBy: clerk },
  };
  expect(after(presented, { type: "take-back-draft" })).toEqual(writing);
});

const begun = (at: string, more: Partial<ClockStart> = {}): ClockStart => ({
  at,
  rule: "reply/1" as ClockStart["rule"],
  dueOn: civilDate("2026-12-12"),
  provisional: false,
  ...more,
});
const submitted: Petition = {
  ...accepted,
  stage: "reply-submitted",
  reply: { ...aReply, submittedOn: today },
};

test("nobody is in time by a reply that was taken back", () => {
  const reply = begun("2026-11-02T03:00:00.000Z", { doneOn: today });
  const taken = after({ ...submitted, clockStarts: { reply } }, { type: "take-back-reply" });
  expect(taken.stage).toBe("reply-drafted");
  expect(taken.reply).toMatchObject({ submittedOn: null, signature: aReply.signature });
  expect(taken.clockStarts.reply).toEqual(begun("2026-11-02T03:00:00.000Z"));
  expect(taken.completionAskedOn).toBeNull();
});

test("of what was completed the first day still counts, and the short limit runs again", () => {
  const clockStarts = {
    reply: begun("2026-11-02T03:00:00.000Z", { doneOn: civilDate("2026-11-10") }),
    completion: begun("2026-11-16T03:00:00.000Z"),
  };
  const taken = after({ ...submitted, clockStarts }, { type: "take-back-reply" });
  expect(taken.clockStarts).toEqual(clockStarts);
  expect(taken.completionAskedOn).toBe("2026-11-16");
});

test("a request to complete that another agency was asked before does not count", () => {
  const clockStarts = {
    reply: begun("2026-11-18T03:00:00.000Z", { doneOn: today }),
    completion: begun("2026-11-16T03:00:00.000Z"),
  };
  expect(
    after({ ...submitted, clockStarts }, { type: "take-back-reply" }).completionAskedOn,
  ).toBeNull();
});
