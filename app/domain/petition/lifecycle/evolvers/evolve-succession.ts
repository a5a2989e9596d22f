import type { Petition } from "../../petition.ts";
import type { AgencyId } from "../../petition-ids.ts";
import type { EventOf } from "../events.ts";
import { notGiven } from "./evolve-inside.ts";

/** What an ended agency was directed to answer, its successor is. */
const passDirection = (direction: Petition["direction"], former: AgencyId, next: AgencyId) =>
  direction?.agencyId === former ? { ...direction, agencyId: next } : direction;

/**
 * The petition after the successor of an ended agency took its share over. What was begun goes on:
 * days, requests and a signed reply are the body's, whatever its name; so is what was counted with it.
 */
export const evolvePassedOn = (
  petition: Petition,
  { agencyId, agencyHasAccount, formerAgencyId }: EventOf<"ForwardingPassedOn">,
): Petition => ({
  ...petition,
  ...notGiven,
  returnProposal: null,
  forwarding: petition.forwarding && { ...petition.forwarding, agencyId, agencyHasAccount },
  direction: passDirection(petition.direction, formerAgencyId, agencyId),
  laterPapers: petition.laterPapers.map((later) =>
    later.agencyId === formerAgencyId ? { ...later, agencyId } : later,
  ),
  ...(petition.countingAgencyId === formerAgencyId && { countingAgencyId: agencyId }),
});
