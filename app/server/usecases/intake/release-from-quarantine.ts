import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/**
 * A person sent it after all: it becomes an ordinary received petition, its clocks run from the day
 * of sending, and the messages that were not written at the time are written now.
 */
export const releaseFromQuarantine = (context: Context, actor: Actor, target: Target) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "release-from-quarantine" }),
  });
