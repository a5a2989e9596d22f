import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Puts the finished draft before the leader. Refused while a point is unanswered or there is no outcome. */
export const presentReply = (context: Context, actor: Actor, target: Target) =>
  changePetition(context, actor, target, { command: () => accepted({ type: "present-reply" }) });
