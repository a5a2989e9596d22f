import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Records that the answer is not published, and why. */
export const decideNotToPublish = (
  context: Context,
  actor: Actor,
  target: Target,
  reason: string,
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "decide-not-to-publish", reason }),
  });
