import { expect, test } from "vitest";
import { civilDate as day } from "#app/domain/deadline/calendar/civil-date.ts";
import { aForwarding, aLegalClock, aPetition, handlingUnit } from "#tests/factories/petition.ts";
import type { OfficerActor, Role } from "../../permission/actor.ts";
import type { Petition } from "../petition.ts";
import type { DivisionId, OfficerId } from "../petition-ids.ts";
import { insideLineOf } from "./inside-lines.ts";
import { staffOf } from "./reminded-people.ts";

const land = 7 as DivisionId;
const person = (officerId: number, role: Role, divisionId: DivisionId | null): OfficerActor => ({
  type: "officer",
  officerId: officerId as OfficerId,
  unitId: handlingUnit,
  divisionId,
  side: "agency",
  roles: [role],
  readsRestricted: false,
});
const staff = staffOf([
  person(1, "agency-officer", null),
  person(2, "agency-lead", null),
  person(3, "agency-specialist", land),
  person(4, "agency-specialist", land),
  person(5, "agency-specialist", 8 as DivisionId),
]);

/** Wanted inside on Friday 27 November. */
const given = aPetition({
  stage: "in-progress",
  forwarding: aForwarding,
  divisionId: land,
  innerDueOn: day("2026-11-27"),
});

function told(today: string, petition: Petition = given) {
  const span = {
    after: day(`${today.slice(0, 8)}${Number(today.slice(8)) - 1}`),
    upTo: day(today),
  };
  const line = insideLineOf(petition, { legalClock: aLegalClock, staff, span });
  return line && [line.section, line.daysLate, line.people.map(({ officerId }) => officerId)];
}

test.each<[string, string, Petition, unknown]>([
  ["three working days before", "2026-11-24", given, null],
  ["two working days before", "2026-11-25", given, ["inner-due", 0, [3, 4]]],
  ["the day before", "2026-11-26", given, null],
  ["the day itself", "2026-11-27", given, ["inner-due", 0, [3, 4]]],
  ["the next working day", "2026-11-30", given, ["inner-late", 1, [1, 3, 4]]],
  [
    "given to a person",
    "2026-11-27",
    { ...given, agencyAssigneeId: 4 as OfficerId },
    ["inner-due", 0, [4]],
  ],
  ["presented", "2026-11-30", { ...given, stage: "reply-drafted" }, null],
  ["without a day", "2026-11-30", { ...given, innerDueOn: null }, null],
])("%s", (_when, today, petition, line) => {
  expect(told(today, petition)).toEqual(line);
});
