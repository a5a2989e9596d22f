import { z } from "zod";
import { roles } from "#app/domain/permission/actor.ts";
import { choice, email, optionalRowId, rowId, tick } from "../fields/fields.ts";
import { personName } from "../fields/name-field.ts";
import { optionalLine } from "../fields/text-fields.ts";

/** A person of the staff; the password comes later, by a one-time link. */
export const officer = z.object({
  displayName: personName(150, "forms:displayName.missing"),
  position: optionalLine(150),
  email: email(),
  agencyId: rowId("forms:agency.missing"),
  divisionId: optionalRowId(),
  roles: z.array(choice(roles, "forms:roles.missing")).min(1, "forms:roles.missing"),
  readsRestricted: tick(),
  language: choice(["vi", "en"], "forms:choice.missing").default("vi"),
});
export type OfficerForm = z.output<typeof officer>;

/** The same for an account that exists; ticked where a role may be left without anybody in the unit. */
export const changedOfficer = officer.extend({ leavesRoleUnheld: tick() });
export type ChangedOfficerForm = z.output<typeof changedOfficer>;
