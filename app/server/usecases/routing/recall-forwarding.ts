import type { Actor } from "#app/domain/permission/actor.ts";
import type { CodedReason, RecallReason } from "#app/domain/petition/correction.ts";
import { endOfWait } from "#app/domain/petition/reminders/forwarding-wait.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { lastForwarding } from "../../persistence/petition/last-forwarding.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewPaper, storePaper } from "../custody/store-signed-paper.ts";

/**
 * The receiving unit asks a forwarding back, so that it can be forwarded anew: freely before the agency
 * accepted it, later by its lead. A slip that has a number and has left is recalled by a paper. While
 * what tells of the forwarding still waits, nobody is told of either.
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
      const last = await lastForwarding(transaction, petition);
      const asked = {
        reason,
        note,
        paperLeft: last?.slipLeft ?? false,
        ...(await storePaper(context, found, paper)),
      };
      if (petition.stage !== "forwarded") return accepted({ type: "recall-accepted", ...asked });
      const { forwardingWaitMinutes } = await loadSettings(transaction);
      const untold =
        last !== null && endOfWait(last.at, forwardingWaitMinutes) > context.clock.now();
      return accepted({ type: "recall-forwarding", untold, ...asked });
    },
  });
