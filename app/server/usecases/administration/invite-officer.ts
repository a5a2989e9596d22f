import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { OfficerForm } from "#app/forms/administration/officer.ts";
import type { Context } from "../../context.ts";
import { hasRegisteredPetition } from "../../persistence/people/account-change-reading.ts";
import { findOfficer } from "../../persistence/people/officer-reading.ts";
import { checkAccount, wantedFacts } from "../accounts/account-facts.ts";
import { applyInvitation, mailLink } from "../accounts/apply-account-change.ts";
import { askForConsent } from "../accounts/ask-for-consent.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { administer } from "./administer.ts";
import { waitingAct } from "./change-officer.ts";
import { makeOneTimeLink } from "./one-time-link.ts";
import { isNewlyMoved } from "./tell-of-change.ts";

/** The token of a one-time link, answered once; null where the account waits, or its person gets it by mail. */
export type Invited = { readonly token: string | null };

/**
 * A new account without a password, or the wish for one that a lead of the unit consents to. Whose account
 * was consented to gets the link by mail, so that the administrator never holds it.
 */
export const inviteOfficer = (context: Context, actor: OfficerActor, form: OfficerForm) =>
  administer<Invited>(context, actor, "OfficerInvited", async (transaction) => {
    await checkAccount(transaction, form, null);
    const kind = "invite" as const;
    const step = { before: null, after: wantedFacts(form) };
    const wish = { kind, officerId: null, step, wanted: form };
    const waiting = await askForConsent(context, transaction, actor, wish);
    if (waiting)
      return {
        ...waitingAct(waiting.changeId, { kind, officerId: null }),
        value: { token: null },
      };
    const { officerId, facts, personal } = await applyInvitation(context, transaction, actor, form);
    const token = await makeOneTimeLink(context, transaction, officerId, "invitation");
    return { value: { token }, facts, personal };
  });

/**
 * A new one-time link for someone who lost the first, or a password. Shown to the administrator only while
 * the installation is set up and the account has never been used: whoever holds the link has the account.
 * Afterwards it goes to the person's own address, and not within a day after that was changed.
 */
export const inviteAgain = (context: Context, actor: OfficerActor, officerId: number) =>
  administer<Invited>(context, actor, "OfficerInvited", async (transaction) => {
    const officer = await findOfficer(transaction, officerId);
    if (officer === null || officer.deactivatedAt !== null) throw new RefusalError("not-found");
    const facts = { officerId, again: true };
    const isUnused = officer.passwordHash === null;
    if (isUnused && !(await hasRegisteredPetition(transaction))) {
      const token = await makeOneTimeLink(context, transaction, officerId, "invitation");
      return { value: { token }, facts };
    }
    if (await isNewlyMoved(context, transaction, officerId))
      throw new RefusalError("address-too-new");
    await mailLink(context, transaction, officer);
    return { value: { token: null }, facts: { ...facts, mailed: true } };
  });
