import { accepted, type Refused, refused } from "../../result.ts";
import { agenciesToCount } from "../counting-agency.ts";
import type { Petition } from "../petition.ts";
import { placeToBegin } from "../shares.ts";
import type { CommandOf } from "./commands.ts";
import { type Circumstances, type Deciders, type Decision, isBlank } from "./decision.ts";
import { readyToHandle } from "./forwarding.ts";
import { directedAgency, waitsForDirection } from "./leadership.ts";

/** Who works on a petition: the unit itself, or another agency. */
export const routingDeciders = {
  "handle-in-office": (petition, { dueOn, provisional }, { today: on }) =>
    readyToHandle(petition) ??
    refuseUndirected(petition) ??
    accepted([
      {
        type: "HandlingInOfficeBegun",
        on,
        dueOn,
        provisional,
        ...(waitsForDirection(petition) && { overtakesSubmission: true }),
        ...(petition.others.length > 0 && { forwarding: placeToBegin(petition) }),
      },
    ]),
  "pass-to-successor": passToSuccessor,
  "set-counting-agency": setCountingAgency,
  accept: ({ forwarding }, _command, { today: on }) =>
    forwarding === null
      ? refused("agency-required")
      : accepted([{ type: "PetitionAccepted", on, agencyId: forwarding.agencyId }]),
} satisfies Partial<Deciders>;

/**
 * The open work of an agency that was ended or merged goes to its successor, by the decision that says
 * so; the old one loses it.
 */
function passToSuccessor(
  { forwarding }: Petition,
  command: CommandOf<"pass-to-successor">,
  { today }: Circumstances,
): Decision {
  if (forwarding === null) return refused("agency-required");
  if (!command.agencyEnded) return refused("agency-not-ended");
  if (command.successorId === forwarding.agencyId) return refused("same-agency");
  if (isBlank(command.decisionNumber)) return refused("signature-incomplete");
  if (command.decisionOn > today) return refused("signed-on-in-future");
  return accepted([
    {
      type: "ForwardingPassedOn",
      agencyId: command.successorId,
      agencyHasAccount: command.successorWorksHere,
      formerAgencyId: forwarding.agencyId,
      decisionNumber: command.decisionNumber,
      decisionOn: command.decisionOn,
      on: today,
    },
  ]);
}

/** Several agencies answer, and the statutory count stays one: the office says with which of them. */
function setCountingAgency(
  petition: Petition,
  { agencyId }: CommandOf<"set-counting-agency">,
): Decision {
  if (petition.others.length === 0) return refused("stage-forbids");
  if (!agenciesToCount(petition).includes(agencyId)) return refused("agency-not-asked");
  if (petition.countingAgencyId === agencyId) return refused("same-agency");
  return accepted([{ type: "CountingAgencySet", agencyId }]);
}

/** The office may not keep what another body was directed to answer, unless it has to stay here. */
function refuseUndirected(petition: Petition): Refused | null {
  const agency = directedAgency(petition);
  const isFree = agency === null || agency === petition.receivingUnitId || petition.restricted;
  return isFree ? null : refused("not-the-directed-agency");
}
