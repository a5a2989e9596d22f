import type { Actor } from "#app/domain/permission/actor.ts";
import type { CommandOf } from "#app/domain/petition/lifecycle/commands.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewPaper, storePaper } from "../custody/store-signed-paper.ts";

/**
 * The handling unit asks for more working days to answer, with a reason and its ground, perhaps by a
 * signed paper. Refused after the due day, beyond the rule's days, and as often as the rule allows.
 */
export const askExtension = (
  context: Context,
  actor: Actor,
  target: Target,
  input: Omit<CommandOf<"ask-extension">, "type" | "paper">,
  paper: NewPaper | null = null,
) =>
  changePetition(context, actor, target, {
    command: async (found) =>
      accepted({ type: "ask-extension", ...input, ...(await storePaper(context, found, paper)) }),
  });
