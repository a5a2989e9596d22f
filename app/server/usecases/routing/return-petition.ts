import type { Actor } from "#app/domain/permission/actor.ts";
import type { CommandOf } from "#app/domain/petition/lifecycle/commands.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewPaper, storePaper } from "../custody/store-signed-paper.ts";

/**
 * The agency sends back what is not its own, with a reason and a proposed agency: its leader asks it,
 * or its officer with the paper that the leader signed.
 */
export const returnPetition = (
  context: Context,
  actor: Actor,
  target: Target,
  input: Omit<CommandOf<"return">, "type" | "paper">,
  paper: NewPaper | null = null,
) =>
  changePetition(context, actor, target, {
    command: async (found) =>
      accepted({ type: "return", ...input, ...(await storePaper(context, found, paper)) }),
  });
