import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "./change-petition.ts";

/** The sender takes the petition back, until it is answered. */
export const withdrawPetition = (context: Context, actor: Actor, target: Target, reason: string) =>
  changePetition(context, actor, target, { command: () => accepted({ type: "withdraw", reason }) });
