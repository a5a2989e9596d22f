import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { wordsOfPetition } from "../../persistence/petition/petition-words.ts";
import { indexPetition } from "../../persistence/petition/words-writing.ts";
import { changePetition, type Target } from "./change-petition.ts";

/** Ends a restriction, with a reason; the petition shows again in searches and figures. */
export const liftRestriction = (context: Context, actor: Actor, target: Target, reason: string) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "lift-restriction", reason }),
    alongside: async (transaction, after) =>
      indexPetition(transaction, after.id, await wordsOfPetition(transaction, after.id)),
  });
