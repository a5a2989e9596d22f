import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { messageSetAside } from "../../persistence/work/outbox-reading.ts";
import { reviveMessage } from "../../persistence/work/outbox-writing.ts";
import { administer } from "../administration/administer.ts";
import { RefusalError } from "../custody/refusal-error.ts";

/** Sends a message again that was set aside, after a person has looked at it. */
export const retryMessage = (context: Context, actor: OfficerActor, messageId: number) =>
  administer(context, actor, "MessageRetried", async (transaction) => {
    const message = await messageSetAside(transaction, messageId);
    if (message === null) throw new RefusalError("not-found");
    await reviveMessage(transaction, messageId, context.clock.now());
    return { value: null, facts: { messageId, template: message.template } };
  });
