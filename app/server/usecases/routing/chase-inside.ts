import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Reminds whoever was given the work inside the unit; the unit alone reads of it. */
export const chaseInside = (context: Context, actor: Actor, target: Target, note = "") =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "chase-inside", note }),
  });
