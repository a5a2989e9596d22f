import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** The agency takes the petition on; its reply clock has run since the forwarding. */
export const acceptPetition = (context: Context, actor: Actor, target: Target) =>
  changePetition(context, actor, target, { command: () => accepted({ type: "accept" }) });
