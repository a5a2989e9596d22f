/** People and facts by which it is told what may be asked of a petition. */

import type { OfficerActor, Role } from "#app/domain/permission/actor.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { AgencyId, OfficerId } from "#app/domain/petition/petition-ids.ts";
import { aConductClass, aLegalClock, clerk, officeUnit, today, twoReaders } from "../petition.ts";

export const facts = {
  today,
  onePersonUnit: false,
  namedReaders: twoReaders,
  legalClock: aLegalClock,
};

export function person(role: Role, unitId: AgencyId = officeUnit, officerId = clerk): OfficerActor {
  const side = unitId === officeUnit ? "office" : "agency";
  return { type: "officer", officerId, unitId, side, roles: [role], readsRestricted: false };
}

export const lead = 12 as OfficerId;
export const classified: Partial<Petition> = {
  registerNumber: 1,
  registerYear: 2026,
  classification: aConductClass,
  points: [{ text: "Overdue", disposal: "handle", note: "" }],
};
export const proposal = {
  kind: "decline",
  reason: "spam",
  door: null,
  guidance: "x",
  recipient: "",
  proposedBy: clerk,
} as const;
