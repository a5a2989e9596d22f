import type { Actor } from "#app/domain/permission/actor.ts";
import type { Door } from "#app/domain/petition/petition.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Proposes to pass what is not a petition on to its right recipient; a second person decides. */
export const proposeTransfer = (
  context: Context,
  actor: Actor,
  target: Target,
  input: { door: Door; guidance: string; recipient: string },
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "propose-transfer", ...input }),
  });
