import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { findOfficer } from "../../persistence/people/officer-reading.ts";
import { deleteSecondStep } from "../../persistence/people/second-step-store.ts";
import { deleteSessionsOf } from "../../persistence/people/session-writing.ts";
import { enqueueMessages } from "../../persistence/work/outbox-writing.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { administer } from "./administer.ts";

/**
 * Takes away another person's second step, for who lost the phone and the recovery codes. All
 * sessions of that person end, and the person is told by mail. One's own is not reset this way.
 */
export const resetSecondStep = (context: Context, actor: OfficerActor, officerId: number) =>
  administer(context, actor, "SecondStepReset", async (transaction) => {
    const officer = await findOfficer(transaction, officerId);
    if (officer === null || officer.id === actor.officerId) throw new RefusalError("not-found");
    if (!(await deleteSecondStep(transaction, officerId))) throw new RefusalError("not-found");
    await deleteSessionsOf(transaction, officerId);
    const now = context.clock.now();
    const message = {
      messageKey: `second-step-reset:${now}:${officerId}`,
      petitionId: null,
      channel: "email" as const,
      template: "second-step-reset",
      language: officer.language,
      audience: "officer" as const,
      officerId,
      address: officer.email,
      facts: {},
    };
    await enqueueMessages(transaction, [message], now);
    return { value: null, facts: { officerId } };
  });
