import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import { changePetition, type Target } from "./change-petition.ts";
import type { Context } from "./context.ts";

/** The office lead says why the agency keeps it. */
export const refuseReturn = (context: Context, actor: Actor, target: Target, reason: string) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "refuse-return", reason }),
  });
