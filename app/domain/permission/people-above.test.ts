import { expect, test } from "vitest";
import type { AgencyId, OfficerId } from "../petition/petition-ids.ts";
import type { OfficerActor, Role, UnitSide } from "./actor.ts";
import { peopleAbove } from "./people-above.ts";

const someone = (id: number, side: UnitSide, ...roles: Role[]): OfficerActor => ({
  type: "officer",
  officerId: id as OfficerId,
  unitId: (side === "office" ? 1 : 2) as AgencyId,
  side,
  roles,
  readsRestricted: false,
});

const leader = someone(1, "office", "provincial-leader");
const secretary = someone(2, "office", "leader-secretary");
const officeLead = someone(3, "office", "office-lead");
const agencyLead = someone(4, "agency", "agency-lead");
const officer = someone(5, "office", "intake-officer");

test.each<[UnitSide, string, readonly OfficerActor[], readonly OfficerActor[]]>([
  ["office", "the leadership of the province", [officer, officeLead, secretary, leader], [leader]],
  ["office", "its secretary where no leader signs in", [officeLead, secretary], [secretary]],
  ["office", "nobody", [officer, officeLead, agencyLead], []],
  ["agency", "the leadership of the province", [agencyLead, officeLead, leader], [leader]],
  ["agency", "the lead of the office", [agencyLead, officeLead, secretary], [officeLead]],
  ["agency", "the secretary of the leadership", [agencyLead, secretary], [secretary]],
])("above a unit at the side of the %s stands %s", (side, _who, officers, above) => {
  expect(peopleAbove(side, officers)).toEqual(above);
});
