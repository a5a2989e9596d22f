import type { Actor } from "#app/domain/permission/actor.ts";
import type { CommandOf } from "#app/domain/petition/lifecycle/commands.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** The agency sends back what is not its own, with a reason and a proposed agency. */
export const returnPetition = (
  context: Context,
  actor: Actor,
  target: Target,
  input: Omit<CommandOf<"return">, "type">,
) =>
  changePetition(context, actor, target, { command: () => accepted({ type: "return", ...input }) });
