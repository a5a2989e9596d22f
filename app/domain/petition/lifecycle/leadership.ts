import { accepted, type Refused, refused } from "../../result.ts";
import type { Petition } from "../petition.ts";
import type { AgencyId } from "../petition-ids.ts";
import { isUnderWay } from "../shares.ts";
import type { CommandOf } from "./commands.ts";
import { type Circumstances, type Deciders, type Decision, isBlank } from "./decision.ts";
import type { PetitionEvent } from "./events.ts";
import { checkPaper, refuseSignature } from "./signed-paper.ts";

/** Putting a petition to the leadership, what comes back from there, and the registry's numbers. */
export const leadershipDeciders = {
  "submit-to-leadership": submit,
  "enter-direction": enterDirection,
  "report-back": reportBack,
  "record-registry-number": recordNumber,
} satisfies Partial<Deciders>;

/** So many returns are needed before one may say that agencies keep sending it back. */
const returnsEnough = 2;

/** Whether the leadership was asked and has not answered yet. */
export const waitsForDirection = ({ submission }: Pick<Petition, "submission">) =>
  submission !== null && submission.endedOn === null;

/** Whether agencies sent it back so often that the leadership is asked next, and was not yet. */
export const owesSubmission = ({ stage, returns, submission }: Petition) =>
  stage === "returned" && returns >= returnsEnough && submission === null;

/**
 * The agency that is to answer by the direction; null where it names none, or where the office has
 * put it to the leadership again.
 */
export const directedAgency = (petition: Petition): AgencyId | null =>
  waitsForDirection(petition) ? null : (petition.direction?.agencyId ?? null);

function submit(
  petition: Petition,
  { reason, question, paper }: CommandOf<"submit-to-leadership">,
  { today: on }: Circumstances,
): Decision {
  if (petition.proposal !== null) return refused("proposal-pending");
  if (waitsForDirection(petition)) return refused("submission-pending");
  if (reason === "returned-twice" && petition.returns < returnsEnough)
    return refused("returns-too-few");
  if (isBlank(question)) return refused("reason-required");
  return (
    refuseSignature(paper, on) ??
    accepted([{ type: "SubmittedToLeadership", reason, question, paper, on }])
  );
}

function enterDirection(
  petition: Petition,
  command: CommandOf<"enter-direction">,
  { today: on }: Circumstances,
): Decision {
  const { by, form, documentNumber, givenOn, text, fileId, agencyId } = command;
  const refusal = refuseDirection(petition, command, on) ?? refuseDirected(petition, command);
  if (refusal) return refusal;
  const number = form === "note" ? "" : documentNumber;
  const entered = { by, form, documentNumber: number, givenOn, text, fileId, agencyId, on };
  const holder = petition.forwarding?.agencyId ?? petition.receivingUnitId;
  const moves = agencyId !== null && agencyId !== holder && isHeld(petition);
  if (moves && petition.publication.state === "published") return refused("unpublish-first");
  const takenBack: readonly PetitionEvent[] = moves
    ? [{ type: "TakenBackByDirection", agencyId: holder, on }]
    : [];
  return accepted([{ type: "DirectionEntered", ...entered }, ...takenBack]);
}

const isHeld = ({ forwarding, handledInOffice }: Petition) =>
  forwarding !== null || handledInOffice;

function refuseDirection(
  { submission, ...rest }: Petition,
  { form, documentNumber, givenOn, text, fileId }: CommandOf<"enter-direction">,
  today: Circumstances["today"],
): Refused | null {
  if (submission === null || !waitsForDirection({ submission, ...rest }))
    return refused("submission-missing");
  if (isBlank(text)) return refused("reason-required");
  if (form === "note" && fileId === null) return refused("direction-scan-missing");
  if (form === "paper" && isBlank(documentNumber)) return refused("signature-incomplete");
  if (givenOn > today) return refused("direction-in-future");
  return givenOn < submission.submittedOn ? refused("direction-before-submission") : null;
}

/** Whether the agency that the direction names can be the one that answers. */
function refuseDirected(
  petition: Petition,
  { agencyId, agencyOpen }: CommandOf<"enter-direction">,
): Refused | null {
  const { classification, forwarding, others, receivingUnitId, restricted, role, stage } = petition;
  if (agencyId === null) return null;
  if (agencyId === classification?.aboutHeadOf) return refused("head-judges-himself");
  if (!agencyOpen) return refused("agency-closed");
  const isHolder = isHeld(petition) && agencyId === (forwarding?.agencyId ?? receivingUnitId);
  if (isHolder) return null;
  if (restricted && agencyId !== receivingUnitId) return refused("restricted-stays-here");
  // The sender is being asked: the answer comes to the agency that asked.
  if (stage === "awaiting-supplement" && isHeld(petition)) return refused("supplement-pending");
  // Whoever answers one part of a split letter may be directed to answer another besides.
  const isBusy =
    role !== "part" &&
    others.some((share) => isUnderWay(share) && share.forwarding?.agencyId === agencyId);
  return isBusy ? refused("same-agency") : null;
}

function reportBack(
  { direction, forwarding, receivingUnitId }: Petition,
  { text, paper }: CommandOf<"report-back">,
  { today: on }: Circumstances,
): Decision {
  if (direction === null) return refused("direction-missing");
  if (isBlank(text)) return refused("reason-required");
  const signed = checkPaper(paper, on);
  if (!signed.ok) return signed;
  const agencyId = forwarding?.agencyId ?? receivingUnitId;
  return accepted([{ type: "ReportedBack", agencyId, text, on, ...signed.value }]);
}

function recordNumber(
  _petition: Petition,
  { kind, number, on, registryPaper, note, fileId }: CommandOf<"record-registry-number">,
  { today, officer }: Circumstances,
): Decision {
  if (officer === null) return refused("not-permitted");
  if (isBlank(number)) return refused("registry-number-missing");
  if (on > today) return refused("registry-day-in-future");
  const { unitId } = officer;
  return accepted([
    { type: "RegistryNumberRecorded", kind, number, on, registryPaper, note, fileId, unitId },
  ]);
}
