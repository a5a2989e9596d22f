import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** The draft that waits for its leader's signature goes back to whoever writes it. */
export const takeBackDraft = (context: Context, actor: Actor, target: Target) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "take-back-draft" }),
  });

/**
 * The reply that nobody has sent on yet comes back to the agency, signed as it is. Its reply limit runs
 * again as if it had not been submitted.
 */
export const takeBackReply = (context: Context, actor: Actor, target: Target) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "take-back-reply" }),
  });
