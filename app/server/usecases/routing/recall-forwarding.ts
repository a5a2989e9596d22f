import type { Actor } from "#app/domain/permission/actor.ts";
import type { CodedReason, RecallReason } from "#app/domain/petition/correction.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { numberedSlipLeft } from "../../persistence/petition/numbered-slip.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewPaper, storePaper } from "../custody/store-signed-paper.ts";

/**
 * The receiving unit asks a forwarding back, so that it can be forwarded anew: freely before the agency
 * accepted it, later by its lead. A slip that has a number and has left is recalled by a paper.
 */
export const recallForwarding = (
  context: Context,
  actor: Actor,
  target: Target,
  { reason, note }: CodedReason<RecallReason>,
  paper: NewPaper | null = null,
) =>
  changePetition(context, actor, target, {
    command: async (found) => {
      const { transaction, petition } = found;
      return accepted({
        type: petition.stage === "forwarded" ? "recall-forwarding" : "recall-accepted",
        reason,
        note,
        paperLeft: await numberedSlipLeft(transaction, petition),
        ...(await storePaper(context, found, paper)),
      });
    },
  });
