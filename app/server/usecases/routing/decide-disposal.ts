import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewPaper, storePaper } from "../custody/store-signed-paper.ts";

/**
 * A second person carries out the pending proposal: decline, guide or transfer. With the signed paper
 * its signer is that person, whoever records it. Where the unit has one person only, the same may,
 * with a written reason.
 */
export const decideDisposal = (
  context: Context,
  actor: Actor,
  target: Target,
  soloReason: string,
  paper: NewPaper | null = null,
) =>
  changePetition(context, actor, target, {
    command: async (found) => {
      const { proposal } = found.petition;
      if (proposal === null) return refused("proposal-missing");
      const signed = await storePaper(context, found, paper);
      return accepted({ type: proposal.kind, soloReason, ...signed });
    },
  });
