import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "./change-petition.ts";

/** The lead of the unit agrees with the restriction that an officer set, with a reason. */
export const confirmRestriction = (
  context: Context,
  actor: Actor,
  target: Target,
  reason: string,
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "confirm-restriction", reason }),
  });
