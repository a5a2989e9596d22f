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
  twoReaders,
} from "#tests/factories/petition.ts";
import type { OfficerActor, Role } from "../../permission/actor.ts";
import type { Petition } from "../petition.ts";
import type { AgencyId, OfficerId } from "../petition-ids.ts";
import { shareInView } from "../shares.ts";
import type { CommandType } from "./commands.ts";
import { commandsByPaper, nextCommand, possibleCommands } from "./possible-commands.ts";

const facts = { today, onePersonUnit: false, namedReaders: twoReaders, legalClock: aLegalClock };

function person(role: Role, unitId: AgencyId = officeUnit, officerId = clerk): OfficerActor {
  const side = unitId === officeUnit ? "office" : "agency";
  return { type: "officer", officerId, unitId, side, roles: [role], readsRestricted: false };
}

const lead = 12 as OfficerId;
const classified: Partial<Petition> = {
  registerNumber: 1,
  registerYear: 2026,
  classification: {
    class: "admin-conduct",
    contentType: "conduct-obstacle",
    kind: "report",
    fieldCode: "land",
    complexity: "ordinary",
  },
  points: [{ text: "Overdue", disposal: "handle", note: "" }],
};
const proposal = {
  kind: "decline",
  reason: "spam",
  door: null,
  guidance: "x",
  recipient: "",
  proposedBy: clerk,
} as const;

const turns: [string, Partial<Petition>, OfficerActor, CommandType | null][] = [
  ["a new one is registered", {}, person("intake-officer"), "register"],
  [
    "a registered one is classified",
    { stage: "registered", registerNumber: 1 },
    person("intake-officer"),
    "classify",
  ],
  [
    "a classified one is forwarded",
    { ...classified, stage: "registered" },
    person("intake-officer"),
    "forward",
  ],
  [
    "a returned one is forwarded again",
    { ...classified, stage: "returned" },
    person("intake-officer"),
    "forward",
  ],
  [
    "a proposal waits for another person",
    { ...classified, stage: "registered", proposal },
    person("office-lead", officeUnit, lead),
    "decline",
  ],
  [
    "the proposer cannot decide",
    { ...classified, stage: "registered", proposal },
    person("office-lead"),
    null,
  ],
  [
    "the agency accepts",
    { ...classified, stage: "forwarded", forwarding: aForwarding },
    person("agency-officer", handlingUnit),
    "accept",
  ],
  [
    "the office waits for the agency",
    { ...classified, stage: "forwarded", forwarding: aForwarding },
    person("intake-officer"),
    null,
  ],
  [
    "the agency drafts",
    { ...classified, stage: "in-progress", forwarding: aForwarding },
    person("agency-officer", handlingUnit),
    "draft-reply",
  ],
  [
    "a finished draft is presented",
    {
      ...classified,
      stage: "in-progress",
      forwarding: aForwarding,
      reply: { ...aReply, signature: null },
    },
    person("agency-officer", handlingUnit),
    "present-reply",
  ],
  [
    "the leader signs",
    {
      ...classified,
      stage: "reply-drafted",
      forwarding: aForwarding,
      reply: { ...aReply, signature: null },
    },
    person("agency-lead", handlingUnit),
    "sign-reply",
  ],
  [
    "a signed reply is submitted",
    { ...classified, stage: "reply-drafted", forwarding: aForwarding, reply: aReply },
    person("agency-officer", handlingUnit),
    "submit-reply",
  ],
  [
    "the lead sends the checked reply",
    { ...classified, stage: "reply-submitted", forwarding: aForwarding, reply: aReply },
    person("office-lead"),
    "send-reply",
  ],
  [
    "the officer checks the reply",
    { ...classified, stage: "reply-submitted", forwarding: aForwarding, reply: aReply },
    person("intake-officer"),
    "ask-to-complete",
  ],
  [
    "an answered one is prepared for the public",
    { ...classified, stage: "answered", forwarding: aForwarding, reply: aReply },
    person("intake-officer"),
    "prepare-publication",
  ],
  [
    "a prepared one is published",
    {
      ...classified,
      stage: "answered",
      forwarding: aForwarding,
      reply: aReply,
      publication: { state: "prepared", preparedBy: clerk, remainingFindings: 0 },
    },
    person("office-lead"),
    "publish",
  ],
  [
    "a settled one needs nothing",
    {
      ...classified,
      stage: "answered",
      forwarding: aForwarding,
      reply: aReply,
      publication: { state: "declined", reason: "x" },
    },
    person("office-lead"),
    null,
  ],
];

test.each(turns)("%s", (_sentence, change, actor, expected) => {
  const petition = aPetition(change);
  expect(nextCommand(petition, possibleCommands(actor, petition, facts), [])).toBe(expected);
});

test("a stranger can do nothing, not even a note", () => {
  const stranger = person("agency-officer", 9 as AgencyId);
  expect(possibleCommands(stranger, aPetition(), facts)).toEqual([]);
});

test("a one-person unit may decide its own proposal", () => {
  const petition = aPetition({ stage: "received", proposal });
  const alone = { ...facts, onePersonUnit: true };
  expect(possibleCommands(person("office-lead"), petition, alone)).toContain("decline");
});

test("restricting needs two named readers", () => {
  const actor = person("intake-officer");
  expect(possibleCommands(actor, aPetition(), facts)).toContain("restrict");
  expect(
    possibleCommands(actor, aPetition(), { ...facts, namedReaders: twoReaders.slice(0, 1) }),
  ).not.toContain("restrict");
});

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
const sentBack = aPetition({ ...classified, stage: "returned", returns: 2 });
const upwards: [string, Petition, CommandType][] = [
  ["after two returns the leadership is asked first", sentBack, "submit-to-leadership"],
  ["after one return it is forwarded again", { ...sentBack, returns: 1 }, "forward"],
  ["while the leadership is asked, the office may go on", { ...sentBack, submission }, "forward"],
];

test.each(upwards)("%s, whether it is decided or recorded", (_sentence, petition, expected) => {
  const officer = person("intake-officer");
  const decider = person("office-lead", officeUnit, lead);
  for (const actor of [officer, decider]) {
    const byClick = possibleCommands(actor, petition, facts);
    expect(nextCommand(petition, byClick, commandsByPaper(actor, petition, facts))).toBe(expected);
  }
});

test("what one decides oneself comes before what one can only record", () => {
  const waiting = aPetition({ proposal });
  expect(nextCommand(waiting, ["register"], ["decline"])).toBe("register");
  expect(nextCommand(waiting, ["add-note"], ["decline"])).toBe("decline");
});

test("a letter that was split may be worded anew as long as a share of it can be classified", () => {
  const point = { text: "Overdue", disposal: "handle", note: "" } as const;
  const part = aPetition({
    ...classified,
    points: [point, { ...point, text: "Fees" }],
    stage: "in-progress",
    role: "part",
    forwarding: aForwarding,
    ownPoints: [0],
  });
  const other = { ...shareInView(part), place: 2, ownPoints: [1] };
  const split = { ...part, others: [other] };
  const possible = possibleCommands(person("intake-officer"), split, facts);
  expect(possible).toContain("classify");
  const stage = "reply-submitted";
  const submitted = { ...part, stage, others: [{ ...other, stage }] } as const;
  expect(possibleCommands(person("intake-officer"), submitted, facts)).not.toContain("classify");
});
