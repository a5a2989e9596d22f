import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import { changePetition, type Target } from "./change-petition.ts";
import type { Context } from "./context.ts";

/** Adds what was asked for; the petition goes back to the stage it came from. */
export const supply = (context: Context, actor: Actor, target: Target, text: string) =>
  changePetition(context, actor, target, { command: () => accepted({ type: "supply", text }) });
