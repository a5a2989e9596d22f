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
  twoReaders,
} from "#tests/factories/petition.ts";
import type { OfficerActor } from "../../permission/actor.ts";
import type { Petition } from "../petition.ts";
import type { AgencyId } from "../petition-ids.ts";
import { shareInView } from "../shares.ts";
import type { CommandType } from "./commands.ts";
import { commandsByPaper, nextCommand, possibleCommands } from "./possible-commands.ts";

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
