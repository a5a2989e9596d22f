import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { LegalClock } from "../../deadline/rules/rule-book.ts";
import { accepted, type Result, refused } from "../../result.ts";
import { countClock } from "../clocks/clocks.ts";
import type { WhyReturned } from "../clocks/petition-time.ts";
import type { Petition } from "../petition.ts";
import type { AgencyId } from "../petition-ids.ts";
import type { CommandOf } from "./commands.ts";
import { type Circumstances, type Deciders, type Decision, isBlank } from "./decision.ts";
import { checkPaper, type PaperPart } from "./signed-paper.ts";

/**
 * Sending back what is not the agency's own. It is free within the rule's days of receipt; later the
 * office lead must consent. The sender's whole time never starts anew by it.
 */
export const returnDeciders = {
  return: (petition, command, { today, legalClock }) => {
    if (petition.direction !== null) return refused("direction-binds");
    if (today > returnFreeUntil(petition, legalClock)) return refused("return-needs-consent");
    const checked = checkReturn(petition, command, today);
    return checked.ok ? accepted([{ type: "PetitionReturned", ...checked.value }]) : checked;
  },
  "ask-to-return": askToReturn,
  "propose-return": proposeReturn,
  "reject-return-proposal": ({ returnProposal }, { reason }) => {
    if (returnProposal === null) return refused("proposal-missing");
    if (isBlank(reason)) return refused("reason-required");
    return accepted([{ type: "ReturnProposalRejected", reason }]);
  },
  "take-back-return-proposal": ({ returnProposal }, _command, { officer }) => {
    if (returnProposal === null) return refused("proposal-missing");
    if (officer?.officerId !== returnProposal.by) return refused("not-own-proposal");
    return accepted([{ type: "ReturnProposalTakenBack" }]);
  },
  "consent-to-return": consent,
  "refuse-return": ({ returnRequest }, { reason, paper }, { today }) => {
    if (returnRequest === null) return refused("return-missing");
    if (isBlank(reason)) return refused("reason-required");
    const signed = checkPaper(paper, today);
    if (!signed.ok) return signed;
    return accepted([{ type: "ReturnRefused", reason, ...signed.value }]);
  },
} satisfies Partial<Deciders>;

function askToReturn(
  petition: Petition,
  command: CommandOf<"ask-to-return">,
  { today, officer, legalClock }: Circumstances,
): Decision {
  if (officer === null) return refused("not-permitted");
  if (petition.direction !== null) return refused("direction-binds");
  if (petition.returnRequest !== null) return refused("proposal-pending");
  if (today <= returnFreeUntil(petition, legalClock)) return refused("return-still-free");
  const checked = checkReturn(petition, command, today);
  if (!checked.ok) return checked;
  const { agencyId: _sender, ...asked } = checked.value;
  return accepted([{ type: "ReturnAsked", ...asked, by: officer.officerId }]);
}

/**
 * What the officer proposes to the head of his agency moves no clock and tells nobody outside: the head
 * sends back, asks to, or says why it stays.
 */
function proposeReturn(
  petition: Petition,
  command: CommandOf<"propose-return">,
  { today, officer }: Circumstances,
): Decision {
  if (officer === null) return refused("not-permitted");
  if (petition.direction !== null) return refused("direction-binds");
  if (petition.returnRequest !== null || petition.returnProposal !== null)
    return refused("proposal-pending");
  const checked = checkReturn(petition, command, today);
  if (!checked.ok) return checked;
  const { reasonCode, reason } = command;
  const { proposedAgencyId } = checked.value;
  const by = officer.officerId;
  return accepted([{ type: "ReturnProposed", reasonCode, reason, proposedAgencyId, by }]);
}

/** The last day on which it may be sent back freely; the day of forwarding where no rule counts. */
export const returnFreeUntil = (petition: Petition, legalClock: LegalClock) =>
  countClock(petition, "return", legalClock)?.on ?? petition.receivedOn;

type CheckedReturn = WhyReturned &
  PaperPart & {
    readonly agencyId: AgencyId;
    readonly proposedAgencyId: AgencyId;
  };

function checkReturn(
  { forwarding }: Petition,
  {
    reasonCode,
    reason,
    proposedAgencyId,
    paper,
  }: WhyReturned & PaperPart & { readonly proposedAgencyId: AgencyId | null },
  today: CivilDate,
): Result<CheckedReturn> {
  if (forwarding === null) return refused("agency-required");
  if (isBlank(reason)) return refused("reason-required");
  if (proposedAgencyId === null) return refused("agency-required");
  const { agencyId } = forwarding;
  if (proposedAgencyId === agencyId) return refused("same-agency");
  const signed = checkPaper(paper, today);
  if (!signed.ok) return signed;
  return accepted({ agencyId, reasonCode, reason, proposedAgencyId, ...signed.value });
}

function consent(
  { forwarding, returnRequest, direction }: Petition,
  { paper }: CommandOf<"consent-to-return">,
  { today }: Circumstances,
): Decision {
  if (forwarding === null || returnRequest === null) return refused("return-missing");
  if (direction !== null) return refused("direction-binds");
  const signed = checkPaper(paper, today);
  if (!signed.ok) return signed;
  const { agencyId } = forwarding;
  const { by: _asker, ...asked } = returnRequest;
  return accepted([{ type: "PetitionReturned", agencyId, ...asked, ...signed.value }]);
}
