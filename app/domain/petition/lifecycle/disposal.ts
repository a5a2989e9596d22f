import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import { accepted, refused } from "../../result.ts";
import { declineGround } from "../decline-ground.ts";
import type { DisposalKind, DisposalProposal, Petition } from "../petition.ts";
import type { OfficerId } from "../petition-ids.ts";
import type { CommandOf } from "./commands.ts";
import { type Circumstances, type Deciders, type Decision, isBlank } from "./decision.ts";
import { checkPaper, type PaperPart } from "./signed-paper.ts";

/**
 * Declining, guiding elsewhere and transferring: one person proposes, another decides, by an own
 * click or by the signature on a paper. Reasons are those of 20/2008/ND-CP art. 7 and 9; guidance is
 * owed by art. 11.1.
 */
export const disposalDeciders = {
  "propose-decline": propose,
  "propose-guide": propose,
  "propose-transfer": propose,
  decline: decideProposal,
  guide: decideProposal,
  transfer: decideProposal,
  "reject-proposal": rejectProposal,
} satisfies Partial<Deciders>;

type Proposing = CommandOf<"propose-decline" | "propose-guide" | "propose-transfer">;

function propose(petition: Petition, command: Proposing, { officer }: Circumstances): Decision {
  if (officer === null) return refused("not-permitted");
  if (petition.proposal !== null) return refused("proposal-pending");
  if (isBlank(command.guidance)) return refused("guidance-required");
  const by = officer.officerId;
  switch (command.type) {
    case "propose-decline":
      return accepted([
        {
          type: "DeclineProposed",
          reason: command.reason,
          ground: declineGround(command.reason, petition.channel),
          guidance: command.guidance,
          by,
        },
      ]);
    case "propose-guide":
      return accepted([
        { type: "GuideProposed", door: command.door, guidance: command.guidance, by },
      ]);
    case "propose-transfer":
      if (isBlank(command.recipient)) return refused("door-required");
      return accepted([
        {
          type: "TransferProposed",
          door: command.door,
          guidance: command.guidance,
          recipient: command.recipient,
          by,
        },
      ]);
  }
}

function decideProposal(
  petition: Petition,
  { type: kind, soloReason, paper }: CommandOf<DisposalKind>,
  { officer, onePersonUnit, today }: Circumstances,
): Decision {
  const { proposal } = petition;
  if (proposal === null || proposal.kind !== kind) return refused("proposal-missing");
  const signed = checkPaper(paper, today);
  if (!signed.ok) return signed;
  const own = officer?.officerId === proposal.proposedBy;
  if (own && paper === undefined) {
    if (!onePersonUnit) return refused("second-person-required");
    if (isBlank(soloReason)) return refused("reason-required");
  }
  const ended = { on: today, ...(officer && { by: officer.officerId }), ...signed.value };
  return closeByDisposal(petition, proposal, own ? soloReason : "", ended);
}

function closeByDisposal(
  { channel }: Petition,
  proposal: DisposalProposal,
  soloReason: string,
  ended: PaperPart & { readonly on: CivilDate; readonly by?: OfficerId },
): Decision {
  const { reason, door, guidance, recipient } = proposal;
  if (proposal.kind === "decline")
    return reason === null
      ? refused("reason-required")
      : accepted([
          {
            type: "PetitionDeclined",
            reason,
            ground: declineGround(reason, channel),
            guidance,
            soloReason,
            ...ended,
          },
        ]);
  if (door === null) return refused("door-required");
  return accepted([
    proposal.kind === "guide"
      ? { type: "PetitionGuided", door, guidance, soloReason, ...ended }
      : { type: "PetitionTransferred", door, guidance, recipient, soloReason, ...ended },
  ]);
}

/** The deciding person sends a proposal back, with a reason for the one who made it. */
function rejectProposal(
  petition: Petition,
  { reason, paper }: CommandOf<"reject-proposal">,
  { today }: Circumstances,
): Decision {
  if (petition.proposal === null) return refused("proposal-missing");
  if (isBlank(reason)) return refused("reason-required");
  const signed = checkPaper(paper, today);
  if (!signed.ok) return signed;
  return accepted([{ type: "ProposalRejected", reason, ...signed.value }]);
}
