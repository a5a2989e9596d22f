import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

/**
 * A second person carries out the pending proposal: decline, guide or transfer. Where the unit has
 * one person only, the same may, with a written reason.
 */
export const decideDisposal = (
  context: Context,
  actor: Actor,
  target: Target,
  soloReason: string,
) =>
  changePetition(context, actor, target, {
    command: ({ petition }) =>
      petition.proposal === null
        ? refused("proposal-missing")
        : accepted({ type: petition.proposal.kind, soloReason }),
  });
