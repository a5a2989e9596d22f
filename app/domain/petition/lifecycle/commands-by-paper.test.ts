/** Which acts are recorded by the paper that their leader signed. */
import { expect, test } from "vitest";
import { classified, facts, lead, person, proposal } from "#tests/factories/lifecycle/asking.ts";
import {
  aForwarding,
  aPetition,
  aReply,
  clerk,
  handlingUnit,
  officeUnit,
  today,
} from "#tests/factories/petition.ts";
import type { OfficerActor } from "../../permission/actor.ts";
import type { Petition } from "../petition.ts";
import type { AgencyId } from "../petition-ids.ts";
import type { CommandType } from "./commands.ts";
import { commandsByPaper, possibleCommands } from "./possible-commands.ts";

const returnRequest = {
  reasonCode: "outside-competence",
  reason: "Not ours",
  proposedAgencyId: 3 as AgencyId,
  by: clerk,
} as const;
const extensionRequest = {
  days: 5,
  reason: "complex-matter",
  explanation: "Three agencies.",
  legalBasis: "Decision 1",
  askedOn: today,
  by: clerk,
} as const;
const handled: Partial<Petition> = {
  ...classified,
  stage: "in-progress",
  forwarding: aForwarding,
};
const agencyOfficer = person("agency-officer", handlingUnit);

const recordings: [string, Partial<Petition>, OfficerActor, readonly CommandType[]][] = [
  [
    "the officer who proposed records the decision",
    { ...classified, stage: "registered", proposal },
    person("intake-officer"),
    ["decline", "reject-proposal"],
  ],
  [
    "the lead who proposed records it as well",
    { ...classified, stage: "registered", proposal },
    person("office-lead"),
    ["decline"],
  ],
  [
    "a lead who may decide himself has nothing to record",
    { ...classified, stage: "registered", proposal },
    person("office-lead", officeUnit, lead),
    [],
  ],
  ["the agency's officer records a return", handled, agencyOfficer, ["return"]],
  [
    "the agency's officer records the signed reply",
    { ...handled, stage: "reply-drafted", reply: { ...aReply, signature: null } },
    agencyOfficer,
    ["sign-reply"],
  ],
  [
    "the office's officer records a recall, consent to a return and the answer to a request for time",
    { ...handled, returnRequest, extensionRequest },
    person("intake-officer"),
    [
      "recall-accepted",
      "consent-to-return",
      "refuse-return",
      "submit-to-leadership",
      "grant-extension",
      "refuse-extension",
    ],
  ],
  ["the counter records nothing", { ...handled, takenInBy: clerk }, person("counter"), []],
  ["without a proposal there is nothing to record", {}, person("intake-officer"), []],
];

test.each(recordings)("%s", (_sentence, change, actor, expected) => {
  const petition = aPetition(change);
  expect(commandsByPaper(actor, petition, facts)).toEqual(expected);
  for (const type of expected) expect(possibleCommands(actor, petition, facts)).not.toContain(type);
});
