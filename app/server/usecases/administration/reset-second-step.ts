import type { Recognition } from "#app/domain/permission/account-change.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { findOfficer } from "../../persistence/people/officer-reading.ts";
import { findSecondStep } from "../../persistence/people/second-step-reading.ts";
import { factsOf } from "../../persistence/people/waiting-change-reading.ts";
import { applySecondStepReset } from "../accounts/apply-account-change.ts";
import { askForConsent } from "../accounts/ask-for-consent.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { administer } from "./administer.ts";
import { type ChangeOutcome, waitingAct } from "./change-officer.ts";

/**
 * Takes away another person's second step, for who lost the phone and the recovery codes, or asks a second
 * person to consent. The history keeps how the person was recognised. One's own is not reset this way.
 */
export const resetSecondStep = (
  context: Context,
  actor: OfficerActor,
  officerId: number,
  recognisedBy: Recognition,
) =>
  administer<ChangeOutcome>(context, actor, "SecondStepReset", async (transaction) => {
    const officer = await findOfficer(transaction, officerId);
    if (officer === null || officer.id === actor.officerId) throw new RefusalError("not-found");
    if ((await findSecondStep(transaction, officerId)) === null)
      throw new RefusalError("not-found");
    const kind = "reset-second-step" as const;
    const step = { before: factsOf(officer), after: factsOf(officer) };
    const wish = { kind, officerId, step, wanted: { recognisedBy } };
    const waiting = await askForConsent(context, transaction, actor, wish);
    if (waiting) return waitingAct(waiting.changeId, { kind, officerId });
    const { facts } = await applySecondStepReset(context, transaction, actor, officer);
    return { value: { waits: false }, facts: { ...facts, recognisedBy } };
  });
