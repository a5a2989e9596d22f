import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { isProvisional } from "#app/domain/deadline/counting/due-date.ts";
import type { Actor } from "#app/domain/permission/actor.ts";
import { presentRule, replyDueIfBegun } from "#app/domain/petition/clocks/clock-starts.ts";
import type { Addressee } from "#app/domain/petition/lifecycle/commands.ts";
import type { ForwardingRole } from "#app/domain/petition/petition.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { narrowToPoints } from "#app/domain/petition/shares.ts";
import { accepted, refused } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { changePetition, type Found, type Target } from "../custody/change-petition.ts";

/** An agency, what it is asked for and with which points. */
export type ForwardTo = {
  readonly agencyId: AgencyId;
  readonly role: ForwardingRole;
  readonly points: readonly number[];
  /** Written to it alone. */
  readonly ownNote: string;
  /** The officer's own day; null takes the rule's. */
  readonly replyDueOn: CivilDate | null;
};

/** One agency for the whole answer; without a day of the officer's own, the rule sets it. */
export const toOneAgency = (
  agencyId: AgencyId,
  replyDueOn: CivilDate | null = null,
): readonly ForwardTo[] => [{ agencyId, role: "alone", points: [], ownNote: "", replyDueOn }];

export type ForwardInput = {
  readonly addressees: readonly ForwardTo[];
  readonly coverNote: string;
  readonly dueReason: string;
  readonly notifySender: boolean;
};

/**
 * Forwards to the agency that is to answer, or to several, with or without an account. The reply is
 * due by the rule for this kind of petition, or of the points that an agency is given, even where that
 * day has passed, or on the officer's later day, which needs a reason; an opinion is due on the day that
 * the officer sets for it.
 */
export const forwardPetition = (
  context: Context,
  actor: Actor,
  target: Target,
  { addressees, ...input }: ForwardInput,
) =>
  changePetition(context, actor, target, {
    command: async (found) => {
      const resolved: Addressee[] = [];
      for (const one of addressees) {
        const addressee = await addresseeOf(context, found, one);
        if (addressee === null) return refused("agency-required");
        resolved.push(addressee);
      }
      return accepted({ type: "forward", addressees: resolved, ...input });
    },
  });

async function addresseeOf(
  context: Context,
  { transaction, petition, legalClock }: Found,
  { replyDueOn: ownDay, ...to }: ForwardTo,
): Promise<Addressee | null> {
  const agency = await findAgency(transaction, to.agencyId);
  if (agency === null) return null;
  const today = todayOf(context.clock);
  const { calendar } = legalClock;
  // Points of their own have the limit of their own class.
  const rule = presentRule(narrowToPoints(petition, to.points), "reply", legalClock, today);
  const now = new Date(context.clock.now());
  const byRule = replyDueIfBegun(petition, legalClock, rule, today, now);
  const replyDueOn = ownDay ?? byRule.on;
  return {
    ...to,
    agencyHasAccount: agency.worksHere,
    agencyOpen: agency.validTo === null || agency.validTo > today,
    replyDueOn,
    provisional: isProvisional(calendar, today, replyDueOn),
    // No rule counts the days of an opinion: the officer's day is the only one there is.
    dueByRule: to.role === "support" || replyDueOn === byRule.on,
  };
}
