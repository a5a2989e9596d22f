import type { Actor } from "#app/domain/permission/actor.ts";
import type { DeclineReason } from "#app/domain/petition/petition.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/** Proposes not to accept, with a reason of 20/2008/ND-CP art. 7, 9 and guidance; a second person decides. */
export const proposeDecline = (
  context: Context,
  actor: Actor,
  target: Target,
  input: { reason: DeclineReason; guidance: string },
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "propose-decline", ...input }),
  });
