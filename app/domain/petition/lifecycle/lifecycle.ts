import { refused } from "../../result.ts";
import { contactDeciders } from "../intake/contacting.ts";
import { quarantineDeciders, quarantineForbids } from "../intake/quarantine.ts";
import type { Petition, Stage } from "../petition.ts";
import { wholeStage } from "../shares.ts";
import { annullingDeciders, annulmentForbids } from "./annulling.ts";
import type { CommandOf, CommandType } from "./commands.ts";
import { intakeCorrectionDeciders } from "./correcting-intake.ts";
import { custodyDeciders } from "./custody.ts";
import type { Circumstances, Deciders, Decision } from "./decision.ts";
import { disposalDeciders } from "./disposal.ts";
import { extensionDeciders } from "./extension.ts";
import { forwardingDeciders } from "./forwarding.ts";
import { insideDeciders } from "./inside.ts";
import { intakeDeciders } from "./intake.ts";
import { latenessDeciders } from "./lateness.ts";
import { leadershipDeciders } from "./leadership.ts";
import { publicationDeciders, publicationForbids } from "./publication.ts";
import { endedStageOf, reopenableStages, reopeningDeciders } from "./reopening.ts";
import { replyDeciders } from "./reply.ts";
import { returnDeciders } from "./returning.ts";
import { routingDeciders } from "./routing.ts";
import { supplementDeciders } from "./supplement.ts";
import { takingBackDeciders } from "./taking-back.ts";

const beforeForwarding: readonly Stage[] = ["registered", "returned"];
const undecided: readonly Stage[] = ["received", "registered", "awaiting-supplement", "returned"];
const open: readonly Stage[] = [
  "received",
  "registered",
  "awaiting-supplement",
  "forwarded",
  "returned",
  "in-progress",
  "reply-drafted",
  "reply-submitted",
];
const handled: readonly Stage[] = ["forwarded", "in-progress", "reply-drafted"];
const withAgency: readonly Stage[] = [...handled, "awaiting-supplement", "reply-submitted"];
const beforeOrWithdrawn: readonly Stage[] = ["received", "withdrawn"];
const answered: readonly Stage[] = ["answered", "closed"];
const every: readonly Stage[] = [
  ...open,
  ...answered,
  "declined",
  "guided",
  "transferred",
  "withdrawn",
];

/** The lifecycle as one table: from which stages a command may be asked at all. */
export const allowedFrom: Readonly<Record<CommandType, readonly Stage[]>> = {
  register: ["received"],
  "correct-receipt": every,
  "correct-receipt-later": every,
  "correct-sender": every,
  "ask-contact-change": every,
  "confirm-contact": every,
  "decline-contact": every,
  "request-supplement": ["received", "registered", "returned", "in-progress"],
  supply: ["awaiting-supplement", "closed"],
  classify: ["registered", "returned", "forwarded", "in-progress"],
  "set-title": open.filter((stage) => stage !== "received"),
  "propose-decline": undecided,
  "propose-guide": undecided,
  "propose-transfer": undecided,
  decline: undecided,
  guide: undecided,
  transfer: undecided,
  "reject-proposal": undecided,
  assign: open,
  "chase-inside": ["forwarded", "in-progress"],
  "handle-in-office": beforeForwarding,
  forward: beforeForwarding,
  "pass-to-successor": withAgency,
  accept: ["forwarded"],
  "recall-forwarding": ["forwarded"],
  "recall-accepted": ["in-progress", "reply-drafted"],
  "stop-handling": ["in-progress", "reply-drafted"],
  reopen: reopenableStages,
  "annul-entry": every,
  "take-back-proposal": undecided,
  "take-back-draft": ["reply-drafted"],
  "take-back-reply": ["reply-submitted"],
  "set-counting-agency": every,
  return: ["forwarded", "in-progress"],
  "ask-to-return": ["forwarded", "in-progress"],
  "propose-return": ["forwarded", "in-progress"],
  "reject-return-proposal": ["forwarded", "in-progress"],
  "take-back-return-proposal": ["forwarded", "in-progress"],
  "consent-to-return": ["forwarded", "in-progress"],
  "refuse-return": ["forwarded", "in-progress"],
  "submit-to-leadership": ["registered", "returned", "forwarded", "in-progress"],
  "enter-direction": [...beforeForwarding, "awaiting-supplement", ...handled],
  "report-back": ["forwarded", "in-progress"],
  "record-registry-number": every,
  "ask-extension": handled,
  "grant-extension": handled,
  "refuse-extension": handled,
  "give-news": handled,
  "tell-progress": handled,
  "ask-progress": open,
  "end-supplement-wait": ["awaiting-supplement"],
  "count-again": [...open, "answered"],
  "escalate-lateness": open,
  "make-chase-letter": handled,
  "number-chase-letter": every,
  "draft-reply": ["in-progress"],
  "present-reply": ["in-progress"],
  "send-back-draft": ["reply-drafted"],
  "sign-reply": ["reply-drafted"],
  "submit-reply": ["reply-drafted"],
  "ask-to-complete": ["reply-submitted"],
  "send-reply": ["reply-submitted"],
  "amend-reply": answered,
  "recall-reply": answered,
  "prepare-publication": answered,
  publish: answered,
  "decide-not-to-publish": answered,
  unpublish: every,
  "take-down": every,
  restrict: every,
  "confirm-restriction": every,
  "escalate-restriction": every,
  "lift-restriction": every,
  "step-aside": every,
  "reissue-secret": every,
  "tell-state": every,
  "release-from-quarantine": beforeOrWithdrawn,
  "set-aside-as-spam": beforeOrWithdrawn,
  withdraw: open,
  close: ["answered"],
  "add-note": every,
  "open-contact": every,
};

/** What is asked of a petition as a whole, wherever one of its shares stands. */
const ofWholePetition: Readonly<Partial<Record<CommandType, true>>> = {
  register: true,
  "correct-receipt": true,
  "correct-receipt-later": true,
  classify: true,
  "set-title": true,
  "propose-decline": true,
  "propose-guide": true,
  "propose-transfer": true,
  decline: true,
  guide: true,
  transfer: true,
  "reject-proposal": true,
  reopen: true,
  "annul-entry": true,
  "take-back-proposal": true,
  "set-counting-agency": true,
  "release-from-quarantine": true,
  "set-aside-as-spam": true,
  "ask-progress": true,
  withdraw: true,
  close: true,
};

/** What concerns the sender is the leading agency's: an opinion is neither sent nor published. */
const owedToSender: Readonly<Partial<Record<CommandType, true>>> = {
  "request-supplement": true,
  "ask-to-complete": true,
  "send-reply": true,
  "amend-reply": true,
  "recall-reply": true,
  "prepare-publication": true,
  publish: true,
  "decide-not-to-publish": true,
};

/** Whether the command is about the petition as a whole, and not about one of its shares. */
export const isOfWholePetition = (type: CommandType) =>
  ofWholePetition[type] === true || besideShares.includes(type);

/** What may be asked from any share, and is of none of them. */
const besideShares: readonly CommandType[] = [
  "correct-sender",
  "ask-contact-change",
  "confirm-contact",
  "decline-contact",
  "restrict",
  "confirm-restriction",
  "escalate-restriction",
  "lift-restriction",
  "step-aside",
  "reissue-secret",
  "tell-state",
  "open-contact",
];

/** Every command there is, in the order of the table. */
export const commandTypes = Object.keys(allowedFrom) as readonly CommandType[];

/** The rule of every command. The parts stand beside their subject; the whole is total over the union. */
const deciders: Deciders = {
  ...intakeDeciders,
  ...disposalDeciders,
  ...supplementDeciders,
  ...extensionDeciders,
  ...returnDeciders,
  ...leadershipDeciders,
  ...latenessDeciders,
  ...routingDeciders,
  ...takingBackDeciders,
  ...reopeningDeciders,
  ...annullingDeciders,
  ...intakeCorrectionDeciders,
  ...contactDeciders,
  ...insideDeciders,
  ...forwardingDeciders,
  ...replyDeciders,
  ...publicationDeciders,
  ...quarantineDeciders,
  ...custodyDeciders,
};

/** Where that stands which the command is about: the whole petition, what of it has ended, or a share. */
function stageAsked(petition: Petition, type: CommandType): Stage {
  if (type === "reopen") return endedStageOf(petition) ?? wholeStage(petition);
  return ofWholePetition[type] ? wholeStage(petition) : petition.stage;
}

/**
 * Says what a command makes of a petition: events, or why not. Who may ask is the policy's
 * question (`permission/policy.ts`) and is answered before.
 */
export function decide<K extends CommandType>(
  petition: Petition,
  command: CommandOf<K> & { readonly type: K },
  circumstances: Circumstances,
): Decision {
  const stage = stageAsked(petition, command.type);
  if (!allowedFrom[command.type].includes(stage)) return refused("stage-forbids");
  if (command.type in disposalDeciders && petition.others.length > 0)
    return refused("several-agencies");
  if (petition.role === "support" && owedToSender[command.type]) return refused("stage-forbids");
  if (annulmentForbids(petition, command.type)) return refused("entry-annulled");
  if (publicationForbids(petition, command.type)) return refused("unpublish-first");
  if (quarantineForbids(petition, command.type)) return refused("in-quarantine");
  return deciders[command.type](petition, command, circumstances);
}
