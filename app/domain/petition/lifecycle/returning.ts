import type { LegalClock } from "../../deadline/rules/rule-book.ts";
import { accepted, type Result, refused } from "../../result.ts";
import { countClock } from "../clocks/clocks.ts";
import type { Petition } from "../petition.ts";
import type { AgencyId } from "../petition-ids.ts";
import type { Command } from "./commands.ts";
import type { PetitionEvent } from "./events.ts";
import type { Circumstances } from "./lifecycle.ts";

/**
 * Sending back what is not the agency's own. It is free within the rule's days of receipt; later the
 * office lead must consent. The sender's whole time never starts anew by it.
 */
export function decideReturn(
  petition: Petition,
  command: Command,
  circumstances: Circumstances,
): Result<readonly PetitionEvent[]> | null {
  const { today, officer, legalClock } = circumstances;
  switch (command.type) {
    case "return":
      if (today > returnFreeUntil(petition, legalClock)) return refused("return-needs-consent");
      return returned(
        petition,
        command.reason,
        command.proposedAgencyId,
        (reason, agencyId, to) => ({
          type: "PetitionReturned",
          agencyId,
          reason,
          proposedAgencyId: to,
        }),
      );
    case "ask-to-return":
      if (officer === null) return refused("not-permitted");
      if (petition.returnRequest !== null) return refused("proposal-pending");
      if (today <= returnFreeUntil(petition, legalClock)) return refused("return-still-free");
      return returned(
        petition,
        command.reason,
        command.proposedAgencyId,
        (reason, _agency, to) => ({
          type: "ReturnAsked",
          reason,
          proposedAgencyId: to,
          by: officer.officerId,
        }),
      );
    case "consent-to-return":
      return consent(petition);
    case "refuse-return":
      if (petition.returnRequest === null) return refused("return-missing");
      if (command.reason.trim() === "") return refused("reason-required");
      return accepted([{ type: "ReturnRefused", reason: command.reason }]);
    default:
      return null;
  }
}

/** The last day on which it may be sent back freely; the day of forwarding where no rule counts. */
export const returnFreeUntil = (petition: Petition, legalClock: LegalClock) =>
  countClock(petition, "return", legalClock)?.on ?? petition.receivedOn;

function returned(
  petition: Petition,
  reason: string,
  proposedAgencyId: AgencyId | null,
  event: (reason: string, agencyId: AgencyId, proposed: AgencyId) => PetitionEvent,
): Result<readonly PetitionEvent[]> {
  if (petition.forwarding === null) return refused("agency-required");
  if (reason.trim() === "") return refused("reason-required");
  if (proposedAgencyId === null) return refused("agency-required");
  const { agencyId } = petition.forwarding;
  if (proposedAgencyId === agencyId) return refused("same-agency");
  return accepted([event(reason, agencyId, proposedAgencyId)]);
}

function consent({ forwarding, returnRequest }: Petition): Result<readonly PetitionEvent[]> {
  if (forwarding === null || returnRequest === null) return refused("return-missing");
  const { agencyId } = forwarding;
  const { reason, proposedAgencyId } = returnRequest;
  return accepted([{ type: "PetitionReturned", agencyId, reason, proposedAgencyId }]);
}
