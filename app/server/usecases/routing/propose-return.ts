import type { Actor } from "#app/domain/permission/actor.ts";
import type { CommandOf } from "#app/domain/petition/lifecycle/commands.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** The agency's officer proposes to its head to send back what is not its own; the head decides. */
export const proposeReturn = (
  context: Context,
  actor: Actor,
  target: Target,
  input: Omit<CommandOf<"propose-return">, "type">,
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "propose-return", ...input }),
  });

/** The head of the agency says why it stays there. */
export const rejectReturnProposal = (
  context: Context,
  actor: Actor,
  target: Target,
  reason: string,
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "reject-return-proposal", reason }),
  });

/** Whoever proposed to send it back takes the proposal back before the head decided. */
export const takeBackReturnProposal = (context: Context, actor: Actor, target: Target) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "take-back-return-proposal" }),
  });
