import type { Actor } from "#app/domain/permission/actor.ts";
import type { CodedReason, RecallReason } from "#app/domain/petition/correction.ts";
import { endOfWait } from "#app/domain/petition/reminders/forwarding-wait.ts";
import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { type LastForwarding, lastForwarding } from "../../persistence/petition/last-forwarding.ts";
import { withdrawPromises } from "../../persistence/work/outbox-writing.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewPaper, storePaper } from "../custody/store-signed-paper.ts";

/**
 * The receiving unit asks a forwarding back, so that it can be forwarded anew: freely before the agency
 * accepted it, later by its lead. A slip that has a number and has left is recalled by a paper. While
 * what tells of the forwarding still waits, nobody is told of either.
 */
export function recallForwarding(
  context: Context,
  actor: Actor,
  target: Target,
  { reason, note }: CodedReason<RecallReason>,
  paper: NewPaper | null = null,
) {
  const now = context.clock.now();
  let last: LastForwarding | null = null;
  let untold = false;
  return changePetition(context, actor, target, {
    command: async (found) => {
      const { transaction, petition } = found;
      last = await lastForwarding(transaction, petition);
      const { forwardingWaitMinutes } = await loadSettings(transaction);
      const paperLeft = last?.slipLeft ?? false;
      untold = last !== null && !paperLeft && endOfWait(last.at, forwardingWaitMinutes) > now;
      const asked = { reason, note, paperLeft, ...(await storePaper(context, found, paper)) };
      return petition.stage === "forwarded"
        ? accepted({ type: "recall-forwarding", untold, ...asked })
        : accepted({ type: "recall-accepted", ...asked });
    },
    alongside: async (transaction) => {
      if (untold && last) await withdrawPromises(transaction, last.sequence, now);
    },
  });
}
