import { expect, test } from "vitest";
import type { OfficerActor, Role } from "#app/domain/permission/actor.ts";
import {
  aForwarding,
  aPetition,
  clerk,
  handlingUnit,
  officeUnit,
} from "#tests/factories/petition.ts";
import { mayReadFile } from "./stored-file.ts";

const person = (role: Role, unitId = officeUnit): OfficerActor => ({
  type: "officer",
  officerId: clerk,
  unitId,
  side: unitId === officeUnit ? "office" : "agency",
  roles: [role],
  readsRestricted: false,
});
const handled = aPetition({ stage: "in-progress", forwarding: aForwarding, takenInBy: clerk });

const officer = person("intake-officer");
const agencyOfficer = person("agency-officer", handlingUnit);
const counter = person("counter");

const table: [string, string, OfficerActor, boolean][] = [
  ["the office", "signed-paper", officer, true],
  ["the handling agency", "signed-paper", agencyOfficer, true],
  ["the counter that took it in", "signed-paper", counter, false],
  ["the office before it is submitted", "signed-reply", officer, false],
  ["the handling agency", "signed-reply", agencyOfficer, true],
  ["the counter that took it in", "from-sender", counter, true],
  ["the counter that took it in", "incoming-document", counter, true],
  ["the office", "a-purpose-of-a-later-release", officer, false],
  ["the office", "toString", officer, false],
];

test.each(table)("%s and a file that is a %s", (_who, purpose, actor, may) => {
  expect(mayReadFile(actor, handled, { id: 1, purpose }, [])).toBe(may);
});
