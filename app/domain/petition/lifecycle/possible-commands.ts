/** What a person may do with a petition at this moment, and which of it comes first. */
import type { OfficerActor } from "../../permission/actor.ts";
import { recordableCommands } from "../../permission/matrix.ts";
import { roleFor } from "../../permission/policy.ts";
import type { Petition } from "../petition.ts";
import type { CommandType } from "./commands.ts";
import { bestInputs, type Given, type PossibleFacts, signatureOn } from "./inputs/best-inputs.ts";
import { owesSubmission } from "./leadership.ts";
import { commandTypes, decide } from "./lifecycle.ts";

/** The commands that this officer may ask now by an own click, and that some input would make succeed. */
export function possibleCommands(
  actor: OfficerActor,
  petition: Petition,
  facts: PossibleFacts,
): readonly CommandType[] {
  return commandTypes.filter(
    (type) =>
      roleFor(actor, type, petition) !== null &&
      mightSucceed(type, { petition, facts, actor, signed: {} }),
  );
}

/**
 * What this officer cannot decide by an own click, but may record now from the paper that somebody
 * else signed.
 */
export function commandsByPaper(
  actor: OfficerActor,
  petition: Petition,
  facts: PossibleFacts,
): readonly CommandType[] {
  const byClick = possibleCommands(actor, petition, facts);
  const signed = { paper: signatureOn(facts.today, 0) };
  return recordableCommands.filter(
    (type) =>
      !byClick.includes(type) &&
      roleFor(actor, type, petition, { byPaper: true }) !== null &&
      mightSucceed(type, { petition, facts, actor, signed }),
  );
}

function mightSucceed(type: CommandType, given: Given): boolean {
  const { petition, facts, actor } = given;
  const circumstances = {
    today: facts.today,
    officer: actor,
    onePersonUnit: facts.onePersonUnit,
    nextRegisterNumber: { year: 0, number: 0 },
    closableFrom: null,
    legalClock: facts.legalClock,
  };
  return decide(petition, bestInputs[type](given), circumstances).ok;
}

/** In the order in which the work goes on; the first that is possible is the next step. */
function stepsInOrder(petition: Petition): readonly CommandType[] {
  const ways: readonly CommandType[] = owesSubmission(petition)
    ? ["submit-to-leadership", "forward", "handle-in-office"]
    : ["forward", "handle-in-office"];
  const routed = petition.classification === null ? (["classify"] as const) : ways;
  const replied: readonly CommandType[] =
    petition.reply?.signature == null ? ["sign-reply"] : ["submit-reply"];
  const settled = ["declined", "unpublished"].includes(petition.publication.state);
  return [
    ...(petition.openRestriction ? (["confirm-restriction"] as const) : []),
    ...(["consent-to-return", "grant-extension"] as const),
    ...(["release-from-quarantine", "decline", "guide", "transfer", "register"] as const),
    ...(petition.proposal === null ? routed : []),
    ...(petition.returnProposal ? (["return", "ask-to-return"] as const) : []),
    ...(["accept", "send-reply", "ask-to-complete"] as const),
    ...replied,
    ...(["present-reply", "draft-reply", "publish"] as const),
    ...(settled ? [] : (["prepare-publication"] as const)),
  ];
}

/**
 * The one act that takes the petition on from where it stands, or null when it is not this person's
 * turn. What one decides oneself comes before what one can only record.
 */
export function nextCommand(
  petition: Petition,
  byClick: readonly CommandType[],
  byPaper: readonly CommandType[],
): CommandType | null {
  const steps = stepsInOrder(petition);
  const first = (possible: readonly CommandType[]) => steps.find((type) => possible.includes(type));
  // What was sent back again and again is not sent on: whoever decides, the leadership is asked first.
  if (owesSubmission(petition) && byPaper.includes("submit-to-leadership"))
    return "submit-to-leadership";
  return first(byClick) ?? first(byPaper) ?? null;
}
