import { seesOtherwise } from "#app/domain/permission/account-change.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { ChangedOfficerForm } from "#app/forms/administration/officer.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findOfficer } from "../../persistence/people/officer-reading.ts";
import { updateOfficer } from "../../persistence/people/officer-store.ts";
import { deleteSessionsOf } from "../../persistence/people/session-writing.ts";
import { factsOf } from "../../persistence/people/waiting-change-reading.ts";
import { checkAccount, rolesLeftUnheld, wantedFacts } from "../accounts/account-facts.ts";
import {
  applyChange,
  applyReactivation,
  checkLastAdministrator,
} from "../accounts/apply-account-change.ts";
import { askForConsent } from "../accounts/ask-for-consent.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { administer } from "./administer.ts";
import { tellOthersOfChange } from "./tell-of-change.ts";

/** Whether it was done at once, or waits for a second person. */
export type ChangeOutcome = { readonly waits: boolean };

/** What becomes of an act that waits: an event of its own, and the page says so. */
export const waitingAct = (
  changeId: number,
  asked: { readonly kind: string; readonly officerId: number | null },
) => ({
  type: "AccountChangeAsked" as const,
  value: { waits: true },
  facts: { changeId, ...asked },
});

async function officerOf(transaction: Transaction, officerId: number) {
  const officer = await findOfficer(transaction, officerId);
  if (officer === null) throw new RefusalError("not-found");
  return officer;
}

/**
 * Changes name, address, unit or roles, or asks a second person to consent. Nobody changes his own unit,
 * roles or sight. The last administrator cannot lay the role down; who is the last at work in another role
 * of the unit can only where the form confirms it.
 */
export const changeOfficer = (
  context: Context,
  actor: OfficerActor,
  officerId: number,
  form: ChangedOfficerForm,
) =>
  administer<ChangeOutcome>(context, actor, "OfficerChanged", async (transaction) => {
    const officer = await officerOf(transaction, officerId);
    await checkAccount(transaction, form, officerId);
    await checkLastAdministrator(transaction, officer, form.roles);
    const before = factsOf(officer);
    const after = wantedFacts(form);
    if (officerId === actor.officerId && seesOtherwise(before, after))
      throw new RefusalError("own-roles");
    const unheld = await rolesLeftUnheld(transaction, officer, after);
    if (unheld.length > 0 && !form.leavesRoleUnheld) throw new RefusalError("last-holder");
    const kind = "change" as const;
    const step = { before, after };
    const wish = { kind, officerId, step, wanted: form };
    const waiting = await askForConsent(context, transaction, actor, wish);
    if (waiting) return waitingAct(waiting.changeId, { kind, officerId });
    const done = await applyChange(context, transaction, actor, officer, form);
    return { value: { waits: false }, ...done };
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
    const officer = await officerOf(transaction, officerId);
    await checkLastAdministrator(transaction, officer, []);
    const unheld = await rolesLeftUnheld(transaction, officer, null);
    if (unheld.length > 0 && !confirmed) throw new RefusalError("last-holder");
    await updateOfficer(transaction, officerId, { deactivatedAt: context.clock.now() });
    await deleteSessionsOf(transaction, officerId);
    const unitIds = [officer.agencyId];
    await tellOthersOfChange(context, transaction, actor, { officerId, unitIds });
    return { value: null, facts: { officerId, unheld } };
  });

/**
 * Opens an account that was ended, or asks a second person to consent. Refused as not-found where there is
 * no such account.
 */
export const reactivateOfficer = (context: Context, actor: OfficerActor, officerId: number) =>
  administer<ChangeOutcome>(context, actor, "OfficerReactivated", async (transaction) => {
    const officer = await officerOf(transaction, officerId);
    const kind = "reactivate" as const;
    const step = {
      before: officer.deactivatedAt === null ? factsOf(officer) : null,
      after: factsOf(officer),
    };
    const wish = { kind, officerId, step, wanted: {} };
    const waiting = await askForConsent(context, transaction, actor, wish);
    if (waiting) return waitingAct(waiting.changeId, { kind, officerId });
    const done = await applyReactivation(context, transaction, actor, officer);
    return { value: { waits: false }, ...done };
  });
