import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Circumstances } from "#app/domain/petition/lifecycle/decision.ts";
import { aLegalClock, clerk, officeUnit, today } from "./petition.ts";

/** One person of the office who may do all of its part. */
export const anOfficeOfficer: OfficerActor = {
  type: "officer",
  officerId: clerk,
  unitId: officeUnit,
  side: "office",
  roles: ["intake-officer", "office-lead"],
  readsRestricted: true,
};

/** What a decision finds on an ordinary day, when this person asks. */
export const plainCircumstances: Circumstances = {
  today,
  officer: anOfficeOfficer,
  onePersonUnit: false,
  nextRegisterNumber: null,
  closableFrom: null,
  legalClock: aLegalClock,
};
