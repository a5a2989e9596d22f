import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { personSortKey } from "#app/domain/text/sort-key.ts";
import type { OfficerForm } from "#app/forms/administration/officer.ts";
import type { Context } from "../../context.ts";
import { findOfficer, findOfficerByEmail } from "../../persistence/people/officer-reading.ts";
import { insertOfficer } from "../../persistence/people/officer-store.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { administer } from "./administer.ts";
import { checkDivision } from "./check-division.ts";
import { checkRoles } from "./check-roles.ts";
import { makeOneTimeLink } from "./one-time-link.ts";

/** A new account without a password, and the token of its one-time link, answered once. */
export const inviteOfficer = (context: Context, actor: OfficerActor, form: OfficerForm) =>
  administer(context, actor, "OfficerInvited", async (transaction) => {
    const email = form.email.toLowerCase();
    if (await findOfficerByEmail(transaction, email)) throw new RefusalError("email-taken");
    await checkRoles(transaction, form);
    await checkDivision(transaction, form);
    const { language: _language, ...columns } = form;
    const id = await insertOfficer(transaction, {
      ...columns,
      email,
      sortKey: personSortKey(form.displayName),
      passwordHash: null,
      createdAt: context.clock.now(),
    });
    return {
      value: { token: await makeOneTimeLink(context, transaction, id, "invitation") },
      facts: { officerId: id, roles: form.roles, readsRestricted: form.readsRestricted },
      personal: { email, displayName: form.displayName },
    };
  });

/** A new one-time link for someone who lost the first, or a password. */
export const inviteAgain = (context: Context, actor: OfficerActor, officerId: number) =>
  administer(context, actor, "OfficerInvited", async (transaction) => {
    const officer = await findOfficer(transaction, officerId);
    if (officer === null || officer.deactivatedAt !== null) throw new RefusalError("not-found");
    const secret = await makeOneTimeLink(context, transaction, officerId, "invitation");
    return { value: { token: secret }, facts: { officerId, again: true } };
  });
