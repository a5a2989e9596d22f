import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { progressAskedOn } from "../../persistence/petition/asked-question.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/**
 * The sender asks how it stands. The receiving unit gets a task, a call or a letter, whether or not an
 * e-mail was given; refused as `asked-already` within five working days of the last asking.
 */
export const askProgress = (context: Context, actor: Actor, target: Target) =>
  changePetition(context, actor, target, {
    command: async ({ transaction, petition }) =>
      accepted({
        type: "ask-progress",
        askedBefore: await progressAskedOn(transaction, petition.id),
      }),
  });
