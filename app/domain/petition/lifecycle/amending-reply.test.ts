/** After the reply was sent: it is corrected, replaced or recalled by a paper of the body that signed it. */
import { expect, test } from "vitest";
import { plainCircumstances as plain } from "#tests/factories/circumstances.ts";
import { aForwarding, aPetition, aReply, today } from "#tests/factories/petition.ts";
import { civilDate } from "../../deadline/calendar/civil-date.ts";
import type { RefusalReason } from "../../result.ts";
import { runningClocks } from "../clocks/clocks.ts";
import type { Petition, Signature } from "../petition.ts";
import type { Command } from "./commands.ts";
import { evolve } from "./evolve.ts";
import { decide } from "./lifecycle.ts";

const signature: Signature = {
  documentNumber: "15/SXD-VP",
  documentOn: today,
  signerName: "B",
  signerCapacity: "Director",
  fileId: 9,
};
const reply = { ...aReply, submittedOn: civilDate("2026-11-19") };
const doneOn = civilDate("2026-11-19");
const answered = aPetition({
  stage: "answered",
  forwarding: aForwarding,
  reply,
  answeredOn: today,
  clockStarts: {
    reply: {
      at: "2026-11-18T03:00:00.000Z",
      rule: "reply/1" as never,
      dueOn: aForwarding.replyDueOn,
      provisional: false,
      doneOn,
    },
  },
});
const correct: Command = { type: "amend-reply", kind: "correction", note: "Article 5.", signature };
const replace: Command = { ...correct, kind: "replacement" };
const recall: Command = { type: "recall-reply", note: "Another letter's.", signature };

const refusals: [RefusalReason, string, Petition, Command][] = [
  ["stage-forbids", "before it was sent", { ...answered, stage: "reply-submitted" }, correct],
  ["stage-forbids", "an opinion", { ...answered, role: "support" }, recall],
  [
    "reply-unsigned",
    "what ended without an answer",
    { ...answered, stage: "closed", answeredOn: null },
    correct,
  ],
  ["reason-required", "without saying what changes", answered, { ...correct, note: " " }],
  [
    "signature-incomplete",
    "without a number",
    answered,
    { ...recall, signature: { ...signature, documentNumber: "" } },
  ],
  [
    "signed-on-in-future",
    "of tomorrow",
    answered,
    { ...replace, signature: { ...signature, documentOn: civilDate("2026-11-21") } },
  ],
  [
    "older-than-reply",
    "older than the reply",
    answered,
    { ...replace, signature: { ...signature, documentOn: civilDate("2026-11-18") } },
  ],
  [
    "entry-annulled",
    "of an annulled number",
    {
      ...answered,
      annulment: { reason: "test", on: today, by: 1 as never, replacedBy: "", code: "" },
    },
    recall,
  ],
];

test.each(refusals)("%s: %s", (reason, _sentence, petition, command) => {
  expect(decide(petition, command, plain)).toEqual({ ok: false, reason });
});

function after(petition: Petition, command: Command): Petition {
  const decision = decide(petition, command, plain);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.value.reduce(evolve, petition);
}

test.each([
  ["correction", correct],
  ["replacement", replace],
] as const)("a %s stands beside the reply and moves no clock", (kind, command) => {
  const { laterPapers, ...rest } = after(answered, command);
  expect({ ...rest, laterPapers: [] }).toEqual(answered);
  expect(laterPapers).toEqual([
    {
      kind,
      note: "Article 5.",
      on: today,
      agencyId: aForwarding.agencyId,
      paper: signature,
      about: reply.signature,
    },
  ]);
});

test("after a recall the answer is owed by the day that stood, and nobody was in time", () => {
  for (const stage of ["answered", "closed"] as const) {
    const recalled = after({ ...answered, stage }, recall);
    expect(recalled).toMatchObject({
      stage: "in-progress",
      answeredOn: null,
      reply: { answers: reply.answers, signature: null, submittedOn: null, presentedBy: null },
      laterPapers: [{ kind: "recall", paper: signature, about: reply.signature }],
    });
    expect(recalled.forwarding).toEqual(answered.forwarding);
    expect(recalled.clockStarts.reply).not.toHaveProperty("doneOn");
    expect(runningClocks(recalled)).toEqual(["reply"]);
  }
});

test.each([
  ["undecided", { state: "prepared", preparedBy: 1 as never, findings: 0 }],
  ["undecided", { state: "declined" }],
  ["published", { state: "published" }],
] as const)("after a recall what is public is %s", (state, publication) => {
  const recalled = after(
    { ...answered, publication: publication as Petition["publication"] },
    recall,
  );
  expect(recalled.publication.state).toBe(state);
});

test("what is public of a recalled answer is taken down before the petition leaves its agency", () => {
  const recalled = after({ ...answered, publication: { state: "published" } }, recall);
  const leave: Command = {
    type: "recall-accepted",
    reason: "wrong-agency",
    note: "",
    paperLeft: false,
  };
  expect(decide(recalled, leave, plain)).toEqual({ ok: false, reason: "unpublish-first" });
  const hidden = after(recalled, { type: "unpublish", reason: "It was recalled." });
  expect(decide(hidden, leave, plain)).toMatchObject({ ok: true });
});

test("a reply that is taken back after a recall was never asked to be completed", () => {
  const start = answered.clockStarts.reply;
  if (start === undefined) throw new Error("the reply has no clock");
  const completed = { ...answered, clockStarts: { ...answered.clockStarts, completion: start } };
  expect(after(completed, recall).clockStarts).not.toHaveProperty("completion");
});

test("a later paper names the agency that signed it", () => {
  const recalled = after(answered, recall);
  expect(recalled.laterPapers.map(({ agencyId }) => agencyId)).toEqual([aForwarding.agencyId]);
});
