import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/**
 * An officer's finding that a petition held in quarantine is spam: it is kept, stands in no queue
 * and no figure, and nobody is notified. `releaseFromQuarantine` undoes it.
 */
export const setAsideAsSpam = (context: Context, actor: Actor, target: Target, reason: string) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "set-aside-as-spam", reason }),
  });
