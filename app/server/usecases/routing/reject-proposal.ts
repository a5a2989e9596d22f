import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewPaper, storePaper } from "../custody/store-signed-paper.ts";

/** Sends a proposal back to the one who made it, with a reason, by an own click or by a signed paper. */
export const rejectProposal = (
  context: Context,
  actor: Actor,
  target: Target,
  reason: string,
  paper: NewPaper | null = null,
) =>
  changePetition(context, actor, target, {
    command: async (found) =>
      accepted({ type: "reject-proposal", reason, ...(await storePaper(context, found, paper)) }),
  });
