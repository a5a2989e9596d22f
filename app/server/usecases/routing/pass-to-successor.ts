import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { findSuccessor, isAgencyEnded } from "../../persistence/people/agency-reading.ts";
import { openAtAgency } from "../../persistence/queues/ended-agency-reading.ts";
import { changeTogether } from "../custody/change-petition.ts";
import { recordAuditEntry } from "../custody/record-audit-entry.ts";

export type Succession = {
  readonly agencyId: number;
  /** Of the decision that ended or merged the agency. */
  readonly decisionNumber: string;
  readonly decisionOn: CivilDate;
};

/**
 * Passes everything open at an agency that was ended or merged to its successor, in one transaction;
 * returns how many petitions it was. Days, requests and drafts stay. What is restricted is in the
 * hands of its named readers and is not passed on.
 */
export const passToSuccessor = (
  context: Context,
  actor: OfficerActor,
  { agencyId, decisionNumber, decisionOn }: Succession,
): Promise<Result<number>> =>
  changeTogether(context, actor, async (transaction, ask) => {
    const role = roleForAction(actor, "pass-on");
    if (role === null || actor.side !== "office") return refused("not-permitted");
    const today = todayOf(context.clock);
    const successor = await findSuccessor(transaction, agencyId, today);
    if (successor === null) return refused("successor-missing");
    const shares = await openAtAgency(transaction, agencyId);
    if (shares.length === 0) return refused("nothing-moves");
    const command = accepted({
      type: "pass-to-successor",
      agencyEnded: await isAgencyEnded(transaction, agencyId, today),
      successorId: successor.id as AgencyId,
      successorWorksHere: successor.worksHere,
      decisionNumber,
      decisionOn,
    } as const);
    for (const share of shares) {
      const passed = await ask({ ...share, version: null }, { command: () => command });
      if (!passed.ok) return passed;
    }
    await recordAuditEntry(context, transaction, {
      type: "ForwardingsPassedOn",
      actor,
      role,
      facts: {
        agencyId,
        successorId: successor.id,
        decisionNumber,
        decisionOn,
        count: shares.length,
      },
    });
    return accepted(shares.length);
  });
