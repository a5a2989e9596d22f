/** What is done to an account once everybody consents whose consent it needs. */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { personSortKey } from "#app/domain/text/sort-key.ts";
import type { ChangedOfficerForm, OfficerForm } from "#app/forms/administration/officer.ts";
import type { Context } from "../../context.ts";
import { messageToOfficer } from "../../outbox/account-messages.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import {
  countAdministrators,
  type OfficerRow,
  rolesOf,
} from "../../persistence/people/officer-reading.ts";
import { insertOfficer, updateOfficer } from "../../persistence/people/officer-store.ts";
import { deleteSecondStep } from "../../persistence/people/second-step-store.ts";
import { deleteSessionsOf } from "../../persistence/people/session-writing.ts";
import { factsOf } from "../../persistence/people/waiting-change-reading.ts";
import { enqueueMessages } from "../../persistence/work/outbox-writing.ts";
import { makeMailedLink } from "../administration/one-time-link.ts";
import { tellOfChange, tellOthersOfChange } from "../administration/tell-of-change.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { checkAccount, rolesLeftUnheld, wantedFacts } from "./account-facts.ts";

/** A new account without a password. */
export async function applyInvitation(
  context: Context,
  transaction: Transaction,
  actor: OfficerActor,
  form: OfficerForm,
) {
  await checkAccount(transaction, form, null);
  const { language: _language, ...columns } = form;
  const { email } = wantedFacts(form);
  const officerId = await insertOfficer(transaction, {
    ...columns,
    email,
    sortKey: personSortKey(form.displayName),
    passwordHash: null,
    createdAt: context.clock.now(),
  });
  await tellOthersOfChange(context, transaction, actor, { officerId, unitIds: [form.agencyId] });
  return {
    officerId,
    facts: { officerId, roles: form.roles, readsRestricted: form.readsRestricted },
    personal: { email, displayName: form.displayName },
  };
}

/** Mails the link by which the account's person, and nobody else, sets a password. */
export async function mailLink(
  context: Context,
  transaction: Transaction,
  officer: Pick<OfficerRow, "id" | "email" | "language" | "passwordHash">,
) {
  const isNew = officer.passwordHash === null;
  const purpose = isNew ? "invitation" : "recovery";
  const linkId = await makeMailedLink(context, transaction, officer.id, purpose);
  const template = isNew ? "account-invited" : "password-link";
  const key = `${template}:${context.keys.tokenHash(linkId)}`;
  const message = messageToOfficer(officer, { key, template, facts: { linkId } });
  await enqueueMessages(transaction, [message], context.clock.now());
}

/** Refuses what would leave the installation without an administrator. */
export async function checkLastAdministrator(
  transaction: Transaction,
  officer: OfficerRow,
  after: readonly string[],
) {
  const laysDown = rolesOf(officer).includes("administrator") && !after.includes("administrator");
  if (laysDown && (await countAdministrators(transaction)) <= 1)
    throw new RefusalError("last-administrator");
}

/**
 * Changes name, address, unit or roles; its person, the unit's lead and the other administrators are told.
 * Who is the last at work in a role of the unit lays it down only where the form confirms that.
 */
export async function applyChange(
  context: Context,
  transaction: Transaction,
  actor: OfficerActor,
  officer: OfficerRow,
  form: ChangedOfficerForm,
) {
  await checkAccount(transaction, form, officer.id);
  await checkLastAdministrator(transaction, officer, form.roles);
  const after = wantedFacts(form);
  const unheld = await rolesLeftUnheld(transaction, officer, after);
  const { language: _language, leavesRoleUnheld, ...columns } = form;
  if (unheld.length > 0 && !leavesRoleUnheld) throw new RefusalError("last-holder");
  const sortKey = personSortKey(form.displayName);
  await updateOfficer(transaction, officer.id, { ...columns, email: after.email, sortKey });
  await tellOfChange(context, transaction, actor, officer, factsOf(officer), after);
  const { roles, agencyId, readsRestricted } = after;
  return {
    facts: { officerId: officer.id, roles, agencyId, readsRestricted, unheld },
    personal: { email: after.email, displayName: form.displayName },
  };
}

/** Opens an account that was ended; its password and roles are as they were, its sessions are gone. */
export async function applyReactivation(
  context: Context,
  transaction: Transaction,
  actor: OfficerActor,
  { id: officerId, agencyId }: OfficerRow,
) {
  await updateOfficer(transaction, officerId, { deactivatedAt: null });
  await tellOthersOfChange(context, transaction, actor, { officerId, unitIds: [agencyId] });
  return { facts: { officerId } };
}

/** Takes the second step away; all sessions of the person end, and person, lead and administrators are told. */
export async function applySecondStepReset(
  context: Context,
  transaction: Transaction,
  actor: OfficerActor,
  officer: OfficerRow,
) {
  if (!(await deleteSecondStep(transaction, officer.id))) throw new RefusalError("not-found");
  await deleteSessionsOf(transaction, officer.id);
  const now = context.clock.now();
  const key = `second-step-reset:${now}`;
  const message = messageToOfficer(officer, { key, template: "second-step-reset", facts: {} });
  await enqueueMessages(transaction, [message], now);
  const unitIds = [officer.agencyId];
  await tellOthersOfChange(context, transaction, actor, { officerId: officer.id, unitIds });
  return { facts: { officerId: officer.id } };
}
