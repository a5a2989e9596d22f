/** What an agency's officer proposes to its head: to send back what is not the agency's own. */
import { expect, test } from "vitest";
import { plainCircumstances as plain } from "#tests/factories/circumstances.ts";
import { aForwarding, aPetition, clerk, strangeUnit, today } from "#tests/factories/petition.ts";
import type { RefusalReason } from "../../result.ts";
import type { Petition } from "../petition.ts";
import type { OfficerId } from "../petition-ids.ts";
import type { Command } from "./commands.ts";
import { evolve } from "./evolve.ts";
import { decide } from "./lifecycle.ts";

const request = {
  reasonCode: "outside-competence",
  reason: "Not ours",
  proposedAgencyId: strangeUnit,
} as const;
const mine = { ...request, by: plain.officer?.officerId ?? clerk };
const handled = aPetition({ stage: "in-progress", forwarding: aForwarding });
const proposed = { ...handled, returnProposal: mine };
const propose: Command = { type: "propose-return", ...request };
const direction = {
  givenOn: today,
  enteredOn: today,
  by: "chairman",
  form: "note",
  documentNumber: "",
  text: "Construction answers.",
  fileId: 4,
  agencyId: null,
  reportedOn: null,
} as const;

const refusals: [RefusalReason, string, Petition, Command][] = [
  ["reason-required", "without a word", handled, { ...propose, reason: " " }],
  ["agency-required", "to nobody", handled, { ...propose, proposedAgencyId: null }],
  [
    "same-agency",
    "to the agency itself",
    handled,
    { ...propose, proposedAgencyId: aForwarding.agencyId },
  ],
  ["proposal-pending", "twice", proposed, propose],
  [
    "proposal-pending",
    "while the office is asked already",
    { ...handled, returnRequest: mine },
    propose,
  ],
  ["direction-binds", "against a direction", { ...handled, direction }, propose],
  [
    "proposal-missing",
    "taking back what nobody proposed",
    handled,
    { type: "take-back-return-proposal" },
  ],
  [
    "not-own-proposal",
    "taking back another's",
    { ...handled, returnProposal: { ...mine, by: 99 as OfficerId } },
    { type: "take-back-return-proposal" },
  ],
  [
    "proposal-missing",
    "rejecting what nobody proposed",
    handled,
    { type: "reject-return-proposal", reason: "No." },
  ],
  [
    "reason-required",
    "rejecting without a word",
    proposed,
    { type: "reject-return-proposal", reason: " " },
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

test("a proposal changes nothing else, and ends by whatever the head decides", () => {
  expect(after(handled, propose)).toEqual(proposed);
  for (const command of [
    { type: "take-back-return-proposal" },
    { type: "reject-return-proposal", reason: "It is ours." },
  ] as const)
    expect(after(proposed, command)).toEqual(handled);
  expect(after(proposed, { type: "return", ...request })).toMatchObject({
    stage: "returned",
    returnProposal: null,
  });
  const asked = evolve(proposed, { type: "ReturnAsked", ...mine });
  expect(asked).toMatchObject({ returnProposal: null, returnRequest: mine });
  const answered = evolve(proposed, { type: "ReplySubmitted", on: today, agencyId: null });
  expect(answered.returnProposal).toBeNull();
});
