import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Ends an answered petition: the office at any time, the system after its limit. */
export const closePetition = (context: Context, actor: Actor, target: Target) =>
  changePetition(context, actor, target, { command: () => accepted({ type: "close" }) });
