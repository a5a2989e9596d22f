import type { Actor } from "#app/domain/permission/actor.ts";
import type { CommandOf } from "#app/domain/petition/lifecycle/commands.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewPaper, storePaper } from "../custody/store-signed-paper.ts";

/**
 * Later than the free days, the agency asks to send back what is not its own: its leader, or its
 * officer with the paper that the leader signed.
 */
export const askToReturn = (
  context: Context,
  actor: Actor,
  target: Target,
  input: Omit<CommandOf<"ask-to-return">, "type" | "paper">,
  paper: NewPaper | null = null,
) =>
  changePetition(context, actor, target, {
    command: async (found) =>
      accepted({ type: "ask-to-return", ...input, ...(await storePaper(context, found, paper)) }),
  });
