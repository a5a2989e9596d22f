import type { Actor } from "#app/domain/permission/actor.ts";
import type { Command } from "#app/domain/petition/lifecycle/commands.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

export type ExtensionInput = Omit<Extract<Command, { type: "ask-extension" }>, "type">;

/**
 * The handling unit asks for more working days to answer, with a reason and its ground. Refused after
 * the due day, beyond the rule's days, and as often as the rule allows.
 */
export const askExtension = (
  context: Context,
  actor: Actor,
  target: Target,
  input: ExtensionInput,
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "ask-extension", ...input }),
  });
