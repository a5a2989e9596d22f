import { accepted, type Refused, refused } from "../../result.ts";
import type { CodedReason } from "../correction.ts";
import type { Petition } from "../petition.ts";
import type { CommandOf } from "./commands.ts";
import { type Circumstances, type Deciders, type Decision, isBlank } from "./decision.ts";
import { checkPaper } from "./signed-paper.ts";

/**
 * Wrong clicks put right before anybody has answered: what was sent out, taken over, proposed,
 * presented or submitted comes back, and the trace stays. A numbered paper that has left is recalled by
 * a paper of equal form (30/2020/ND-CP art. 18.4).
 */
export const takingBackDeciders = {
  "recall-forwarding": recall,
  "recall-accepted": recall,
  "stop-handling": stopHandling,
  "take-back-proposal": takeBackProposal,
  "take-back-draft": ({ reply }) =>
    // What was signed is a paper; its signer sends it back.
    reply?.signature ? refused("already-signed") : accepted([{ type: "DraftTakenBack" }]),
  "take-back-reply": ({ forwarding }, _command, { today: on }) =>
    accepted([{ type: "SubmissionTakenBack", on, agencyId: forwarding?.agencyId ?? null }]),
} satisfies Partial<Deciders>;

/** Another reason owes its words. */
export const refuseReason = ({ reason, note }: CodedReason<string>): Refused | null =>
  reason === "other" && isBlank(note) ? refused("reason-required") : null;

function recall(
  { forwarding }: Petition,
  command: CommandOf<"recall-forwarding" | "recall-accepted">,
  { today: on }: Circumstances,
): Decision {
  if (forwarding === null) return refused("agency-required");
  const { reason, note, paperLeft, paper } = command;
  const unfit = refuseReason(command);
  if (unfit) return unfit;
  if (paperLeft && paper === undefined) return refused("recall-notice-missing");
  const signed = checkPaper(paper, on);
  if (!signed.ok) return signed;
  const { agencyId } = forwarding;
  // Whoever holds a numbered paper was told by it.
  const untold = command.type === "recall-forwarding" && command.untold && !paperLeft;
  return accepted([
    {
      type: "ForwardingRecalled",
      agencyId,
      reason,
      note,
      on,
      ...(untold && { untold: true as const }),
      ...signed.value,
    },
  ]);
}

function stopHandling(
  petition: Petition,
  command: CommandOf<"stop-handling">,
  { today: on }: Circumstances,
): Decision {
  if (!petition.handledInOffice) return refused("not-handled-here");
  // Whoever directed the unit to answer is asked first.
  if (petition.direction?.agencyId === petition.receivingUnitId) return refused("direction-binds");
  const { reason, note } = command;
  return refuseReason(command) ?? accepted([{ type: "HandlingInOfficeStopped", reason, note, on }]);
}

/** Whoever proposed takes it back; everybody else decides on it. */
function takeBackProposal(
  { proposal }: Petition,
  _command: CommandOf<"take-back-proposal">,
  { officer }: Circumstances,
): Decision {
  if (proposal === null) return refused("proposal-missing");
  if (officer?.officerId !== proposal.proposedBy) return refused("not-own-proposal");
  return accepted([{ type: "ProposalTakenBack" }]);
}
