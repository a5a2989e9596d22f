import { accepted, type Result, refused } from "../../result.ts";
import type { DisposalKind, DisposalProposal, Petition } from "../petition.ts";
import type { Command } from "./commands.ts";
import type { PetitionEvent } from "./events.ts";
import type { Circumstances } from "./lifecycle.ts";

/**
 * Declining, guiding elsewhere and transferring: one person proposes, another decides. Reasons are
 * those of 20/2008/ND-CP art. 7 and 9; guidance is owed by art. 11.1.
 */
export function decideDisposal(
  petition: Petition,
  command: Command,
  circumstances: Circumstances,
): Result<readonly PetitionEvent[]> | null {
  switch (command.type) {
    case "propose-decline":
    case "propose-guide":
    case "propose-transfer":
      return propose(petition, command, circumstances);
    case "decline":
    case "guide":
    case "transfer":
      return conclude(petition, command.type, command.soloReason, circumstances);
    default:
      return null;
  }
}

type Proposing = Extract<
  Command,
  { type: "propose-decline" | "propose-guide" | "propose-transfer" }
>;

function propose(
  petition: Petition,
  command: Proposing,
  { officer }: Circumstances,
): Result<readonly PetitionEvent[]> {
  if (officer === null) return refused("not-permitted");
  if (petition.proposal !== null) return refused("proposal-pending");
  if (command.guidance.trim() === "") return refused("guidance-required");
  const by = officer.officerId;
  switch (command.type) {
    case "propose-decline":
      return accepted([
        { type: "DeclineProposed", reason: command.reason, guidance: command.guidance, by },
      ]);
    case "propose-guide":
      return accepted([
        { type: "GuideProposed", door: command.door, guidance: command.guidance, by },
      ]);
    case "propose-transfer":
      if (command.recipient.trim() === "") return refused("door-required");
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

function conclude(
  petition: Petition,
  kind: DisposalKind,
  soloReason: string,
  { officer, onePersonUnit }: Circumstances,
): Result<readonly PetitionEvent[]> {
  const { proposal } = petition;
  if (proposal === null || proposal.kind !== kind) return refused("proposal-missing");
  if (officer?.officerId === proposal.proposedBy) {
    if (!onePersonUnit) return refused("second-person-required");
    if (soloReason.trim() === "") return refused("reason-required");
  }
  return concluded(proposal, officer?.officerId === proposal.proposedBy ? soloReason : "");
}

function concluded(
  proposal: DisposalProposal,
  soloReason: string,
): Result<readonly PetitionEvent[]> {
  const { reason, door, guidance, recipient } = proposal;
  if (proposal.kind === "decline")
    return reason === null
      ? refused("reason-required")
      : accepted([{ type: "PetitionDeclined", reason, guidance, soloReason }]);
  if (door === null) return refused("door-required");
  return accepted([
    proposal.kind === "guide"
      ? { type: "PetitionGuided", door, guidance, soloReason }
      : { type: "PetitionTransferred", door, guidance, recipient, soloReason },
  ]);
}

/** The deciding person sends a proposal back, with a reason for the one who made it. */
export function rejectProposal(
  petition: Petition,
  reason: string,
): Result<readonly PetitionEvent[]> {
  if (petition.proposal === null) return refused("proposal-missing");
  if (reason.trim() === "") return refused("reason-required");
  return accepted([{ type: "ProposalRejected", reason }]);
}
