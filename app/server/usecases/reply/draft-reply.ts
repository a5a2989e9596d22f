import type { Actor } from "#app/domain/permission/actor.ts";
import type { ReplyText } from "#app/domain/petition/petition.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Saves the reply in the making; the stage stays. */
export const draftReply = (context: Context, actor: Actor, target: Target, text: ReplyText) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "draft-reply", text }),
  });
