/** One account of each kind, at the office, at the agency that handles, and at another one. */
import type { Actor, OfficerActor, Role } from "#app/domain/permission/actor.ts";
import type { DivisionId, OfficerId } from "#app/domain/petition/petition-ids.ts";
import { handlingUnit, officeUnit, strangeUnit } from "../petition.ts";
import type { People } from "./ledger.ts";

export const division = 7 as DivisionId;

function officer(unitId: OfficerActor["unitId"], roles: Role[], id: number): OfficerActor {
  return {
    type: "officer",
    officerId: id as OfficerId,
    unitId,
    side: unitId === officeUnit ? "office" : "agency",
    roles,
    readsRestricted: true,
  };
}

export const cast: { name: string; actor: Actor; person: People | null }[] = [
  { name: "sender", actor: { type: "sender" }, person: "sender" },
  { name: "system", actor: { type: "system" }, person: "system" },
  { name: "counter", actor: officer(officeUnit, ["counter"], 21), person: "counter" },
  { name: "intake officer", actor: officer(officeUnit, ["intake-officer"], 22), person: "intake" },
  { name: "office lead", actor: officer(officeUnit, ["office-lead"], 23), person: "lead" },
  {
    name: "agency officer",
    actor: officer(handlingUnit, ["agency-officer"], 24),
    person: "handler",
  },
  {
    name: "agency lead",
    actor: officer(handlingUnit, ["agency-lead"], 25),
    person: "handlingLead",
  },
  {
    name: "other agency's officer",
    actor: officer(strangeUnit, ["agency-officer"], 26),
    person: null,
  },
  { name: "other agency's lead", actor: officer(strangeUnit, ["agency-lead"], 27), person: null },
  { name: "registry", actor: officer(officeUnit, ["registry-clerk"], 31), person: "officeClerk" },
  {
    name: "agency's registry",
    actor: officer(handlingUnit, ["registry-clerk"], 32),
    person: "agencyClerk",
  },
  { name: "other registry", actor: officer(strangeUnit, ["registry-clerk"], 33), person: null },
  {
    name: "secretary",
    actor: officer(officeUnit, ["leader-secretary"], 34),
    person: "secretary",
  },
  { name: "leader", actor: officer(officeUnit, ["provincial-leader"], 35), person: "leader" },
  {
    name: "secretary of an agency",
    actor: officer(strangeUnit, ["leader-secretary"], 36),
    person: null,
  },
  {
    name: "specialist to whom it was given",
    actor: officer(handlingUnit, ["agency-specialist"], 34),
    person: "specialist",
  },
  {
    name: "specialist of the division to which it was given",
    actor: { ...officer(handlingUnit, ["agency-specialist"], 35), divisionId: division },
    person: "specialist",
  },
  {
    name: "specialist of another division",
    actor: {
      ...officer(handlingUnit, ["agency-specialist"], 36),
      divisionId: 8 as DivisionId,
    },
    person: null,
  },
  {
    name: "specialist of another agency",
    actor: { ...officer(strangeUnit, ["agency-specialist"], 34), divisionId: division },
    person: null,
  },
  { name: "agency counter", actor: officer(handlingUnit, ["counter"], 28), person: null },
  { name: "administrator", actor: officer(officeUnit, ["administrator"], 29), person: null },
  { name: "deactivated", actor: officer(officeUnit, [], 30), person: null },
];
