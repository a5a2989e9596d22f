import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "./change-petition.ts";

/** A named reader marks himself out of a restricted petition; recorded, not reversed. */
export const stepAside = (context: Context, actor: Actor, target: Target, reason: string) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "step-aside", reason }),
  });
