import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { personSortKey } from "#app/domain/text/sort-key.ts";
import type { OfficerForm } from "#app/forms/administration/officer.ts";
import type { Context } from "../../context.ts";
import {
  countAdministrators,
  findOfficer,
  findOfficerByEmail,
  rolesOf,
} from "../../persistence/people/officer-reading.ts";
import { updateOfficer } from "../../persistence/people/officer-store.ts";
import { deleteSessionsOf } from "../../persistence/people/session-writing.ts";
import { administer, Undone } from "./administer.ts";

/** Changes name, unit or roles. The last administrator cannot lay the role down. */
export const changeOfficer = (
  context: Context,
  actor: OfficerActor,
  officerId: number,
  form: OfficerForm,
) =>
  administer(context, actor, "OfficerChanged", async (transaction) => {
    const officer = await findOfficer(transaction, officerId);
    if (officer === null) throw new Undone("not-found");
    const email = form.email.toLowerCase();
    const namesake = await findOfficerByEmail(transaction, email);
    if (namesake && namesake.id !== officerId) throw new Undone("email-taken");
    const laysDown =
      rolesOf(officer).includes("administrator") && !form.roles.includes("administrator");
    if (laysDown && (await countAdministrators(transaction)) <= 1)
      throw new Undone("last-administrator");
    const { language: _language, ...columns } = form;
    await updateOfficer(transaction, officerId, {
      ...columns,
      email,
      sortKey: personSortKey(form.displayName),
    });
    return {
      value: null,
      facts: {
        officerId,
        roles: form.roles,
        agencyId: form.agencyId,
        readsRestricted: form.readsRestricted,
      },
      personal: { email, displayName: form.displayName },
    };
  });

/** Ends an account at once, with every open session; what the person did stays in the history. */
export const deactivateOfficer = (context: Context, actor: OfficerActor, officerId: number) =>
  administer(context, actor, "OfficerDeactivated", async (transaction) => {
    const officer = await findOfficer(transaction, officerId);
    if (officer === null) throw new Undone("not-found");
    const only = rolesOf(officer).includes("administrator");
    if (only && (await countAdministrators(transaction)) <= 1)
      throw new Undone("last-administrator");
    await updateOfficer(transaction, officerId, { deactivatedAt: context.clock.now() });
    await deleteSessionsOf(transaction, officerId);
    return { value: null, facts: { officerId } };
  });

export const reactivateOfficer = (context: Context, actor: OfficerActor, officerId: number) =>
  administer(context, actor, "OfficerReactivated", async (transaction) => {
    if ((await findOfficer(transaction, officerId)) === null) throw new Undone("not-found");
    await updateOfficer(transaction, officerId, { deactivatedAt: null });
    return { value: null, facts: { officerId } };
  });
