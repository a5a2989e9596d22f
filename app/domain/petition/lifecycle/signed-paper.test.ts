/** What a signed paper changes in an act: no second account, no reason of the lonely, and its traces. */
import { expect, test } from "vitest";
import {
  anOfficeOfficer as officer,
  plainCircumstances as plain,
} from "#tests/factories/circumstances.ts";
import { aForwarding, aPetition, clerk, strangeUnit, today } from "#tests/factories/petition.ts";
import { civilDate } from "../../deadline/calendar/civil-date.ts";
import type { DisposalKind, Signature } from "../petition.ts";
import type { Command } from "./commands.ts";
import { decide } from "./lifecycle.ts";
import { paperOf } from "./signed-paper.ts";

const paper: Signature = {
  documentNumber: "45/TB-VP",
  documentOn: today,
  signerName: "B",
  signerCapacity: "Deputy Chief of Office",
  fileId: 7,
};
const proposed = (kind: DisposalKind) =>
  aPetition({
    stage: "registered",
    proposal: {
      kind,
      reason: "unclear-content",
      door: "complaint",
      guidance: "Please write to …",
      recipient: "Inspectorate",
      proposedBy: clerk,
    },
  });
const handled = aPetition({ stage: "in-progress", forwarding: aForwarding });
const asked = aPetition({
  ...handled,
  extensionRequest: {
    days: 5,
    reason: "complex-matter",
    explanation: "Three agencies.",
    legalBasis: "Decision 1",
    askedOn: today,
    by: clerk,
  },
});

test.each(["decline", "guide", "transfer"] as const)(
  "who proposed to %s records the paper that decides it",
  (type) => {
    const command: Command = { type, soloReason: "", paper };
    const result = decide(proposed(type), command, { ...plain, officer });
    expect(result).toMatchObject({ ok: true, value: [{ soloReason: "", paper }] });
  },
);

test.each<Command>([
  { type: "grant-extension", days: 5, note: "", soloReason: "", paper },
  { type: "refuse-extension", note: "There was time.", soloReason: "", paper },
])("who asked for more time records the paper of $type", (command) => {
  expect(decide(asked, command, plain)).toMatchObject({ ok: true, value: [{ paper }] });
});

test("in a unit of one person a paper asks for no written reason", () => {
  const alone = { ...plain, onePersonUnit: true };
  expect(decide(proposed("decline"), { type: "decline", soloReason: "", paper }, alone).ok).toBe(
    true,
  );
});

test("the paper of a request stays with the request, that of a consent with the return", () => {
  const late = { ...plain, today: civilDate("2026-11-23") };
  const input = {
    reasonCode: "outside-competence",
    reason: "Not ours",
    proposedAgencyId: strangeUnit,
  } as const;
  const request = decide(handled, { type: "ask-to-return", ...input, paper }, late);
  expect(request).toMatchObject({ ok: true, value: [{ type: "ReturnAsked", paper }] });
  const waiting = aPetition({ ...handled, returnRequest: { ...input, by: clerk } });
  const consent = { ...paper, documentNumber: "46/VP" };
  expect(decide(waiting, { type: "consent-to-return", paper: consent }, late)).toMatchObject({
    ok: true,
    value: [{ type: "PetitionReturned", paper: consent }],
  });
});

test("what is refused by a paper keeps it: a return, and a proposal", () => {
  const asksBack = aPetition({
    ...handled,
    returnRequest: {
      reasonCode: "outside-competence",
      reason: "Not ours",
      proposedAgencyId: strangeUnit,
      by: clerk,
    },
  });
  const cases: [ReturnType<typeof aPetition>, Command, string][] = [
    [asksBack, { type: "refuse-return", reason: "It is yours.", paper }, "ReturnRefused"],
    [
      proposed("decline"),
      { type: "reject-proposal", reason: "Ask again.", paper },
      "ProposalRejected",
    ],
  ];
  for (const [petition, command, type] of cases) {
    expect(decide(petition, command, plain)).toMatchObject({ ok: true, value: [{ type, paper }] });
    const unsigned = { ...command, paper: { ...paper, fileId: null } } as Command;
    expect(decide(petition, unsigned, plain)).toEqual({ ok: false, reason: "signed-file-missing" });
  }
});

test("an own click leaves no trace of a paper", () => {
  const second = { ...plain, officer: { ...officer, officerId: 99 as typeof clerk } };
  const commands: [ReturnType<typeof aPetition>, Command][] = [
    [proposed("decline"), { type: "decline", soloReason: "" }],
    [proposed("guide"), { type: "guide", soloReason: "" }],
    [proposed("transfer"), { type: "transfer", soloReason: "" }],
    [asked, { type: "grant-extension", days: 5, note: "", soloReason: "" }],
    [asked, { type: "refuse-extension", note: "No.", soloReason: "" }],
    [proposed("decline"), { type: "reject-proposal", reason: "No." }],
  ];
  for (const [petition, command] of commands) {
    const result = decide(petition, command, second);
    expect(result.ok && result.value[0], command.type).not.toHaveProperty("paper");
  }
});

test("the signature of a reply is the paper of its command; most commands have none", () => {
  expect(paperOf({ type: "sign-reply", signature: paper })).toBe(paper);
  expect(paperOf({ type: "decline", soloReason: "", paper })).toBe(paper);
  expect(paperOf({ type: "decline", soloReason: "" })).toBeNull();
  expect(paperOf({ type: "register" })).toBeNull();
});
