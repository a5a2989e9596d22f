import { expect, test } from "vitest";
import {
  aForwarding,
  aPetition,
  handlingUnit,
  officeUnit,
  strangeUnit,
} from "#tests/factories/petition.ts";
import type { ClockName } from "../../deadline/rules/clock-name.ts";
import type { ReminderAudience } from "../../deadline/rules/limit-rule.ts";
import type { OfficerActor, Role } from "../../permission/actor.ts";
import type { Petition } from "../petition.ts";
import type { OfficerId } from "../petition-ids.ts";
import { remindedPeople, staffOf } from "./reminded-people.ts";

function person(officerId: number, roles: readonly Role[], change: Partial<OfficerActor> = {}) {
  const unitId = change.unitId ?? officeUnit;
  const side = unitId === officeUnit ? "office" : "agency";
  const id = officerId as OfficerId;
  return {
    type: "officer",
    readsRestricted: false,
    ...change,
    officerId: id,
    unitId,
    side,
    roles,
  } as const;
}

const office = [
  person(1, ["intake-officer"]),
  person(2, ["intake-officer"], { readsRestricted: true }),
  person(3, ["office-lead"]),
  person(4, ["counter"]),
];
const agency = [
  person(11, ["agency-officer"], { unitId: handlingUnit }),
  person(12, ["agency-officer"], { unitId: handlingUnit }),
  person(13, ["agency-lead"], { unitId: handlingUnit }),
];
const stranger = person(21, ["agency-officer"], { unitId: strangeUnit });
const staff = staffOf([...office, ...agency, stranger]);

const forwarded = { stage: "forwarded", forwarding: aForwarding } as const;
const noAccount = { ...forwarded, forwarding: { ...aForwarding, agencyHasAccount: false } };
const id = (officer: number) => officer as OfficerId;

test.each<[string, Partial<Petition>, ClockName, ReminderAudience, readonly number[]]>([
  ["everyone who works on petitions in the office", {}, "register", "officer", [1, 2]],
  ["the assignee alone", { assigneeId: id(1) }, "register", "officer", [1]],
  ["an assignee who left is nobody", { assigneeId: id(99) }, "register", "officer", [1, 2]],
  ["the office's lead", {}, "register", "lead", [3]],
  ["the agency owes the reply", forwarded, "reply", "officer", [11, 12]],
  ["its assignee", { ...forwarded, agencyAssigneeId: id(12) }, "reply", "officer", [12]],
  ["its lead", forwarded, "completion", "lead", [13]],
  ["the receiving unit's lead", forwarded, "reply", "office-lead", [3]],
  ["the office checks", forwarded, "check", "officer", [1, 2]],
  ["a body without an account is chased by the office", noAccount, "reply", "officer", [1, 2]],
  ["the Chairman reads a list", forwarded, "reply", "chairman", []],
  ["the sender gets a notice", {}, "supplement", "sender", []],
  ["of a restricted one its readers", { restricted: true }, "register", "officer", [2]],
  ["its readers, where the lead is none", { restricted: true }, "register", "office-lead", [2]],
])("%s", (_what, change, clock, audience, people) => {
  const told = remindedPeople(aPetition(change), clock, audience, staff);
  expect(told.map(({ officerId }) => officerId)).toEqual(people);
});

test("an agency without officers is told through its lead", () => {
  const lead = staffOf([person(13, ["agency-lead"], { unitId: handlingUnit })]);
  const told = remindedPeople(aPetition(forwarded), "reply", "officer", lead);
  expect(told.map(({ officerId }) => officerId)).toEqual([13]);
});
