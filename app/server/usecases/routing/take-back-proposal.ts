import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Whoever proposed not to handle a petition takes the proposal back before it is decided. */
export const takeBackProposal = (context: Context, actor: Actor, target: Target) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "take-back-proposal" }),
  });
