import type { Actor } from "#app/domain/permission/actor.ts";
import type { CommandOf } from "#app/domain/petition/lifecycle/commands.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewPaper, storePaper } from "../custody/store-signed-paper.ts";

/**
 * The office lead grants the working days asked for, or fewer with a word why, by an own click or by
 * the paper that an officer records; the sender is told.
 */
export const grantExtension = (
  context: Context,
  actor: Actor,
  target: Target,
  input: Omit<CommandOf<"grant-extension">, "type" | "paper">,
  paper: NewPaper | null = null,
) =>
  changePetition(context, actor, target, {
    command: async (found) =>
      accepted({ type: "grant-extension", ...input, ...(await storePaper(context, found, paper)) }),
  });
