import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { plainCircumstances } from "#tests/factories/circumstances.ts";
import {
  aForwarding,
  anAssignment,
  aPetition,
  clerk,
  handlingUnit,
  officeUnit,
  strangeUnit,
  today,
} from "#tests/factories/petition.ts";
import type { OfficerActor, Role } from "../../permission/actor.ts";
import { maySee, roleFor, seesInside, viewFor } from "../../permission/policy.ts";
import type { Petition, Share } from "../petition.ts";
import type { AgencyId, DivisionId, OfficerId } from "../petition-ids.ts";
import { shareInView } from "../shares.ts";
import type { Command } from "./commands.ts";
import { evolve } from "./evolve.ts";
import { decide } from "./lifecycle.ts";

const land = 7 as DivisionId;
const roads = 8 as DivisionId;
const writer = 34 as OfficerId;

function person(role: Role, change: Partial<OfficerActor> = {}): OfficerActor {
  return {
    type: "officer",
    officerId: 24 as OfficerId,
    unitId: handlingUnit,
    side: "agency",
    roles: [role],
    readsRestricted: false,
    ...change,
  };
}
const focal = person("agency-officer");
const specialist = (officerId: number, divisionId: DivisionId | null = null, unit = handlingUnit) =>
  person("agency-specialist", { officerId: officerId as OfficerId, divisionId, unitId: unit });

const forwarded = aPetition({ stage: "in-progress", forwarding: aForwarding });
const given: Petition = { ...forwarded, agencyAssigneeId: writer, divisionId: land };
const at = { ...plainCircumstances, officer: focal };
const assign = (change: Parameters<typeof anAssignment>[0]) =>
  anAssignment({ unitId: handlingUnit, officerId: null, ...change });
const day = civilDate;

test.each<[string, string, Petition, Command]>([
  ["neither a person nor a division", "assignee-required", forwarded, assign({})],
  [
    "another unit's division",
    "officer-not-in-unit",
    forwarded,
    assign({ divisionId: land, unitId: strangeUnit }),
  ],
  [
    "a day that has passed",
    "inner-due-in-past",
    forwarded,
    assign({ divisionId: land, innerDueOn: day("2026-11-19") }),
  ],
  [
    "a day after the reply's",
    "inner-due-after-reply",
    forwarded,
    assign({ divisionId: land, innerDueOn: day("2026-12-11") }),
  ],
  [
    "chasing where nobody was given it",
    "nobody-to-chase",
    forwarded,
    { type: "chase-inside", note: "" },
  ],
  [
    "chasing oneself",
    "nobody-to-chase",
    { ...forwarded, agencyAssigneeId: focal.officerId },
    { type: "chase-inside", note: "" },
  ],
  [
    "chasing twice on a day",
    "already-chased",
    { ...given, chasedInsideOn: today },
    { type: "chase-inside", note: "" },
  ],
])("%s is refused as %s", (_what, reason, petition, command) => {
  expect(decide(petition, command, at)).toEqual({ ok: false, reason });
});

test("whoever only coordinates gives it to a person, and sets no day where it went", () => {
  const office = {
    ...plainCircumstances,
    officer: person("intake-officer", { unitId: officeUnit, side: "office" }),
  };
  const of = (change: Parameters<typeof anAssignment>[0]) =>
    decide(forwarded, anAssignment(change), office);
  expect(of({ divisionId: land })).toEqual({ ok: false, reason: "answered-elsewhere" });
  expect(of({ innerDueOn: day("2026-12-01") })).toEqual({
    ok: false,
    reason: "answered-elsewhere",
  });
  expect(of({}).ok).toBe(true);
});

test("on Saturday and Sunday whoever was chased on Friday is left alone", () => {
  const chased = { ...given, chasedInsideOn: day("2026-11-20") };
  const on = (today: string) =>
    decide(chased, { type: "chase-inside", note: "" }, { ...at, today: day(today) }).ok;
  expect([on("2026-11-21"), on("2026-11-22"), on("2026-11-23")]).toEqual([false, false, true]);
});

test("the share keeps division, day and chasing; a new forwarding begins without", () => {
  const innerDueOn = day("2026-12-08");
  const assigned = evolve(forwarded, {
    type: "PetitionAssigned",
    officerId: writer,
    inAgency: true,
    divisionId: land,
    innerDueOn,
  });
  expect(assigned).toMatchObject({ agencyAssigneeId: writer, divisionId: land, innerDueOn });
  const chased = evolve(assigned, {
    type: "ChasedInside",
    officerId: writer,
    divisionId: land,
    innerDueOn,
    note: "",
    on: today,
  });
  expect(chased.chasedInsideOn).toBe(today);
  const blank = {
    agencyAssigneeId: null,
    divisionId: null,
    innerDueOn: null,
    chasedInsideOn: null,
  };
  const passed = evolve(chased, {
    type: "ForwardingPassedOn",
    agencyId: strangeUnit,
    agencyHasAccount: true,
    formerAgencyId: handlingUnit,
    decisionNumber: "1",
    decisionOn: today,
    on: today,
  });
  expect(passed).toMatchObject(blank);
  const returned = evolve(chased, {
    type: "PetitionReturned",
    agencyId: handlingUnit,
    reasonCode: null,
    reason: "",
    proposedAgencyId: null,
  });
  expect(returned).toMatchObject(blank);
});

test("an earlier row without division and day is read as given to the person", () => {
  const read = evolve(forwarded, { type: "PetitionAssigned", officerId: clerk, inAgency: true });
  expect(read).toMatchObject({ agencyAssigneeId: clerk, divisionId: null, innerDueOn: null });
});

test("what the office settles about itself leaves the agency's own alone", () => {
  const read = evolve(given, { type: "PetitionAssigned", officerId: clerk, inAgency: false });
  expect(read).toMatchObject({ assigneeId: clerk, agencyAssigneeId: writer, divisionId: land });
});

test.each<[string, OfficerActor, Petition, boolean]>([
  ["the specialist to whom it was given", specialist(34), given, true],
  ["a specialist of the division", specialist(35, land), given, true],
  ["a specialist of another division", specialist(35, roads), given, false],
  ["a specialist of no division", specialist(35), given, false],
  ["a specialist before it is given to anybody", specialist(34, land), forwarded, false],
  [
    "a specialist once it is restricted",
    specialist(34, land),
    { ...given, restricted: true },
    false,
  ],
  ["the same numbers in another agency", specialist(34, land, strangeUnit), given, false],
  ["the focal official", focal, given, true],
  ["the head of the agency", person("agency-lead"), given, true],
])("%s: may see is %s", (_who, actor, petition, sees) => {
  expect(maySee(actor, petition)).toBe(sees);
});

test("of what his commune received itself a specialist sees what he was given of it", () => {
  const own = aPetition({
    receivingUnitId: handlingUnit,
    stage: "in-progress",
    handledInOffice: true,
  });
  expect(maySee(specialist(34, land), own)).toBe(false);
  expect(maySee(specialist(34, land), { ...own, divisionId: land })).toBe(true);
  const mine = { ...own, assigneeId: writer };
  expect(roleFor(specialist(34), "draft-reply", mine)).toBe("agency-specialist");
  // Once it is with another agency, nothing of it is his.
  expect(
    maySee(specialist(34), { ...mine, forwarding: { ...aForwarding, agencyId: strangeUnit } }),
  ).toBe(false);
});

test("of two shares of his agency a specialist has the one that he was given", () => {
  const part = (place: number, divisionId: DivisionId): Share => ({
    ...shareInView(forwarded),
    place,
    role: "part",
    ownPoints: [place],
    divisionId,
  });
  const petition: Petition = { ...forwarded, ...part(1, land), others: [part(2, roads)] };
  expect(viewFor(specialist(35, roads), petition, null)?.place).toBe(2);
  expect(viewFor(specialist(35, roads), petition, 1)).toBeNull();
});

test.each<[string, AgencyId, boolean]>([
  ["the agency", handlingUnit, true],
  ["the office", officeUnit, false],
  ["another agency", strangeUnit, false],
])("%s reads what is settled inside: %s", (_who, unitId, reads) => {
  expect(seesInside(person("agency-officer", { unitId }), given)).toBe(reads);
});
