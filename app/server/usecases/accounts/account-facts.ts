import type { AccountFacts } from "#app/domain/permission/account-change.ts";
import type { OfficerForm } from "#app/forms/administration/officer.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import {
  findOfficerByEmail,
  type OfficerRow,
  rolesAtWork,
} from "../../persistence/people/officer-reading.ts";
import { checkDivision } from "../administration/check-division.ts";
import { checkRoles } from "../administration/check-roles.ts";
import { RefusalError } from "../custody/refusal-error.ts";

/** What of a form decides who gets in and what is seen, with the address as it is kept. */
export const wantedFacts = ({ email, agencyId, roles, readsRestricted }: OfficerForm) => ({
  email: email.toLowerCase(),
  agencyId,
  roles,
  readsRestricted,
});

/** Refuses an address of another account, and a unit, roles or division that cannot be. */
export async function checkAccount(
  transaction: Transaction,
  form: OfficerForm,
  officerId: number | null,
) {
  const namesake = await findOfficerByEmail(transaction, form.email.toLowerCase());
  if (namesake && namesake.id !== officerId) throw new RefusalError("email-taken");
  await checkRoles(transaction, form);
  await checkDivision(transaction, form);
}

/**
 * The roles of the officer's unit that nobody at work would hold any more, were the account so or, as null,
 * closed. Administrators are counted over the whole installation and have a rule of their own.
 */
export async function rolesLeftUnheld(
  transaction: Transaction,
  officer: OfficerRow,
  after: Pick<AccountFacts, "agencyId" | "roles"> | null,
) {
  const before = await rolesAtWork(transaction, officer.agencyId);
  const others = await rolesAtWork(transaction, officer.agencyId, officer.id);
  const isAtWork = officer.passwordHash !== null && officer.deactivatedAt === null;
  const stays = isAtWork && after?.agencyId === officer.agencyId ? after.roles : [];
  return before.filter(
    (role) => role !== "administrator" && !others.includes(role) && !stays.includes(role),
  );
}
