import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { dueDate, isProvisional } from "#app/domain/deadline/counting/due-date.ts";
import type { Actor } from "#app/domain/permission/actor.ts";
import { presentRule } from "#app/domain/petition/clocks/clock-starts.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { accepted, refused } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";

export type ForwardInput = {
  readonly agencyId: AgencyId;
  readonly coverNote: string;
  /** The officer's own day; null takes the rule's. */
  readonly replyDueOn: CivilDate | null;
  readonly dueReason: string;
  readonly notifySender: boolean;
};

/**
 * Forwards to the agency that is to answer, with or without an account. The reply is due by the rule
 * for this kind of petition, or on the officer's day, which needs a reason.
 */
export const forwardPetition = (
  context: Context,
  actor: Actor,
  target: Target,
  input: ForwardInput,
) =>
  changePetition(context, actor, target, {
    command: async ({ transaction, petition, legalClock }) => {
      const agency = await findAgency(transaction, input.agencyId);
      if (agency === null) return refused("agency-required");
      const today = todayOf(context.clock);
      const { calendar } = legalClock;
      const rule = presentRule(petition, "reply", legalClock, today);
      const from = rule.countedFrom === "day-zero" ? petition.receivedOn : today;
      const byRule = dueDate(calendar, rule, from, {}, new Date(context.clock.now()));
      const replyDueOn = input.replyDueOn ?? byRule.on;
      const { agencyId, coverNote, dueReason, notifySender } = input;
      return accepted({
        type: "forward",
        agencyId,
        agencyHasAccount: agency.worksHere,
        agencyOpen: agency.validTo === null || agency.validTo > today,
        coverNote,
        dueReason,
        notifySender,
        replyDueOn,
        provisional: isProvisional(calendar, today, replyDueOn),
        dueByRule: replyDueOn === byRule.on,
      });
    },
  });
