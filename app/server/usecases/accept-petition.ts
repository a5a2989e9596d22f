import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import { changePetition, type Target } from "./change-petition.ts";
import type { Context } from "./context.ts";

/** The agency takes the petition on; its reply clock has run since the forwarding. */
export const acceptPetition = (context: Context, actor: Actor, target: Target) =>
  changePetition(context, actor, target, { command: () => accepted({ type: "accept" }) });
