import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { personSortKey } from "#app/domain/text/sort-key.ts";
import type { ChangedOfficerForm } from "#app/forms/administration/officer.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import {
  countAdministrators,
  findOfficer,
  findOfficerByEmail,
  rolesAtWork,
  rolesOf,
} from "../../persistence/people/officer-reading.ts";
import { updateOfficer } from "../../persistence/people/officer-store.ts";
import { deleteSessionsOf } from "../../persistence/people/session-writing.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { administer } from "./administer.ts";
import { checkDivision } from "./check-division.ts";
import { checkRoles } from "./check-roles.ts";
import { tellOfChange } from "./tell-of-change.ts";

/**
 * Makes the change, and refuses it where a role of the unit would be left without anybody at work who
 * holds it, unless that was confirmed: its petitions would stand in nobody's queue. Returns the roles
 * left so. Administrators are counted over the whole installation and have a rule of their own.
 */
async function changeKeepingRolesHeld(
  transaction: Transaction,
  unitId: number,
  confirmed: boolean,
  change: () => Promise<void>,
) {
  const before = await rolesAtWork(transaction, unitId);
  await change();
  const after = await rolesAtWork(transaction, unitId);
  const unheld = before.filter((role) => role !== "administrator" && !after.includes(role));
  if (unheld.length > 0 && !confirmed) throw new RefusalError("last-holder");
  return unheld;
}

/**
 * Changes name, address, unit or roles; its person and the other administrators are told. The last administrator cannot lay the role down; who is the last at work
 * in another role of the unit can only where the form confirms it.
 */
export const changeOfficer = (
  context: Context,
  actor: OfficerActor,
  officerId: number,
  form: ChangedOfficerForm,
) =>
  administer(context, actor, "OfficerChanged", async (transaction) => {
    const officer = await findOfficer(transaction, officerId);
    if (officer === null) throw new RefusalError("not-found");
    const email = form.email.toLowerCase();
    const namesake = await findOfficerByEmail(transaction, email);
    if (namesake && namesake.id !== officerId) throw new RefusalError("email-taken");
    await checkRoles(transaction, form);
    await checkDivision(transaction, form);
    const laysDown =
      rolesOf(officer).includes("administrator") && !form.roles.includes("administrator");
    if (laysDown && (await countAdministrators(transaction)) <= 1)
      throw new RefusalError("last-administrator");
    const { language: _language, leavesRoleUnheld, ...columns } = form;
    const sortKey = personSortKey(form.displayName);
    const unheld = await changeKeepingRolesHeld(
      transaction,
      officer.agencyId,
      leavesRoleUnheld,
      () => updateOfficer(transaction, officerId, { ...columns, email, sortKey }),
    );
    await tellOfChange(
      context,
      transaction,
      actor,
      officer,
      { ...officer, roles: rolesOf(officer) },
      { ...form, email },
    );
    return {
      value: null,
      facts: {
        officerId,
        roles: form.roles,
        agencyId: form.agencyId,
        readsRestricted: form.readsRestricted,
        unheld,
      },
      personal: { email, displayName: form.displayName },
    };
  });

/**
 * Ends an account at once, with every open session; what the person did stays in the history. The last
 * one at work in a role of the unit only where that was confirmed.
 */
export const deactivateOfficer = (
  context: Context,
  actor: OfficerActor,
  officerId: number,
  { confirmed = false }: { readonly confirmed?: boolean } = {},
) =>
  administer(context, actor, "OfficerDeactivated", async (transaction) => {
    const officer = await findOfficer(transaction, officerId);
    if (officer === null) throw new RefusalError("not-found");
    const only = rolesOf(officer).includes("administrator");
    if (only && (await countAdministrators(transaction)) <= 1)
      throw new RefusalError("last-administrator");
    const deactivatedAt = context.clock.now();
    const unheld = await changeKeepingRolesHeld(transaction, officer.agencyId, confirmed, () =>
      updateOfficer(transaction, officerId, { deactivatedAt }),
    );
    await deleteSessionsOf(transaction, officerId);
    return { value: null, facts: { officerId, unheld } };
  });

/**
 * Opens an account that was ended; its password and roles are as they were, its sessions are gone. Refused
 * as not-found where there is no such account.
 */
export const reactivateOfficer = (context: Context, actor: OfficerActor, officerId: number) =>
  administer(context, actor, "OfficerReactivated", async (transaction) => {
    if ((await findOfficer(transaction, officerId)) === null) throw new RefusalError("not-found");
    await updateOfficer(transaction, officerId, { deactivatedAt: null });
    return { value: null, facts: { officerId } };
  });
