import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import { changePetition, type Target } from "./change-petition.ts";
import type { Context } from "./context.ts";

/** Enters a petition in the receiving unit's register, under its next gap-free number of the year. */
export const registerPetition = (context: Context, actor: Actor, target: Target) =>
  changePetition(context, actor, target, { command: () => accepted({ type: "register" }) });
