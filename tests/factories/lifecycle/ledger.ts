import type { CommandType, PaperCommandType } from "#app/domain/petition/lifecycle/commands.ts";
import { type Stage, stages } from "#app/domain/petition/petition.ts";

/** A second account of the ledger: written by hand from the issue, not derived from the code. */
export type People =
  | "counter"
  | "intake"
  | "lead"
  | "handler"
  | "handlingLead"
  | "officeClerk"
  | "agencyClerk"
  | "secretary"
  | "leader"
  | "specialist"
  | "sender"
  | "system";
const office: People[] = ["intake", "lead"];
const clerks: People[] = ["officeClerk", "agencyClerk"];
export const agency: People[] = ["handler", "handlingLead"];
/** A specialist to whom the work was given writes beside them, and decides nothing. */
export const writing: People[] = [...agency, "specialist"];
const running: Stage[] = [
  "received",
  "registered",
  "awaiting-supplement",
  "forwarded",
  "returned",
  "in-progress",
  "reply-drafted",
  "reply-submitted",
];
const undecided: Stage[] = ["received", "registered", "awaiting-supplement", "returned"];
const handled: Stage[] = ["forwarded", "in-progress", "reply-drafted"];
export const replied: Stage[] = ["answered", "closed"];
const all: Stage[] = [...stages];

export const ledger: Record<CommandType, { stages: Stage[]; people: People[] }> = {
  register: { stages: ["received"], people: office },
  "correct-receipt": { stages: all, people: office },
  "correct-receipt-later": { stages: all, people: ["lead"] },
  "correct-sender": { stages: all, people: office },
  "ask-contact-change": { stages: all, people: ["sender"] },
  // A number; an e-mail is the sender's own to prove.
  "confirm-contact": { stages: all, people: office },
  "decline-contact": { stages: all, people: office },
  "request-supplement": {
    stages: ["received", "registered", "returned", "in-progress"],
    people: [...office, ...writing],
  },
  supply: { stages: ["awaiting-supplement", "closed"], people: ["sender", ...office] },
  classify: { stages: ["registered", "returned", "forwarded", "in-progress"], people: office },
  "set-title": { stages: running.filter((stage) => stage !== "received"), people: office },
  "propose-decline": { stages: undecided, people: office },
  "propose-guide": { stages: undecided, people: office },
  "propose-transfer": { stages: undecided, people: office },
  decline: { stages: undecided, people: ["lead"] },
  guide: { stages: undecided, people: ["lead"] },
  transfer: { stages: undecided, people: ["lead"] },
  "reject-proposal": { stages: undecided, people: ["lead"] },
  assign: { stages: running, people: [...office, ...agency] },
  "chase-inside": { stages: ["forwarded", "in-progress"], people: agency },
  "handle-in-office": { stages: ["registered", "returned"], people: office },
  forward: { stages: ["registered", "returned"], people: office },
  "pass-to-successor": {
    stages: [...handled, "awaiting-supplement", "reply-submitted"],
    people: office,
  },
  accept: { stages: ["forwarded"], people: agency },
  "recall-forwarding": { stages: ["forwarded"], people: office },
  "recall-accepted": { stages: ["in-progress", "reply-drafted"], people: ["lead"] },
  "stop-handling": { stages: ["in-progress", "reply-drafted"], people: office },
  // Only whoever proposed, which here is the officer; the others decide.
  "take-back-proposal": { stages: undecided, people: ["intake"] },
  reopen: { stages: ["declined", "guided", "transferred", "withdrawn"], people: ["lead"] },
  // A fact beside the stage: wherever it stands, as long as a double of it stands in a register.
  "annul-entry": { stages: all, people: ["lead"] },
  "take-back-draft": { stages: ["reply-drafted"], people: writing },
  "take-back-reply": { stages: ["reply-submitted"], people: agency },
  "set-counting-agency": { stages: all, people: office },
  return: { stages: ["forwarded", "in-progress"], people: ["handlingLead"] },
  "ask-to-return": { stages: ["forwarded", "in-progress"], people: ["handlingLead"] },
  // Only whoever proposed takes it back, which here is the officer.
  "propose-return": { stages: ["forwarded", "in-progress"], people: ["handler"] },
  "reject-return-proposal": { stages: ["forwarded", "in-progress"], people: ["handlingLead"] },
  "take-back-return-proposal": { stages: ["forwarded", "in-progress"], people: ["handler"] },
  "consent-to-return": { stages: ["forwarded", "in-progress"], people: ["lead"] },
  "refuse-return": { stages: ["forwarded", "in-progress"], people: ["lead"] },
  "submit-to-leadership": {
    stages: ["registered", "returned", "forwarded", "in-progress"],
    people: ["lead"],
  },
  "enter-direction": {
    stages: ["registered", "returned", "awaiting-supplement", ...handled],
    people: [...office, "secretary"],
  },
  "report-back": { stages: ["forwarded", "in-progress"], people: ["handlingLead"] },
  "record-registry-number": { stages: all, people: [...office, ...agency, ...clerks] },
  "ask-extension": { stages: handled, people: agency },
  "grant-extension": { stages: handled, people: ["lead"] },
  "refuse-extension": { stages: handled, people: ["lead"] },
  "give-news": { stages: handled, people: writing },
  "tell-progress": { stages: handled, people: ["system"] },
  "ask-progress": { stages: running, people: ["sender"] },
  "end-supplement-wait": { stages: ["awaiting-supplement"], people: ["system"] },
  "count-again": { stages: [...running, "answered"], people: ["system"] },
  "escalate-lateness": { stages: running, people: ["system"] },
  "make-chase-letter": { stages: handled, people: office },
  "number-chase-letter": { stages: all, people: office },
  "draft-reply": { stages: ["in-progress"], people: writing },
  "present-reply": { stages: ["in-progress"], people: writing },
  "send-back-draft": { stages: ["reply-drafted"], people: ["handlingLead"] },
  "sign-reply": { stages: ["reply-drafted"], people: ["handlingLead"] },
  "submit-reply": { stages: ["reply-drafted"], people: agency },
  "ask-to-complete": { stages: ["reply-submitted"], people: office },
  "send-reply": { stages: ["reply-submitted"], people: ["lead"] },
  "amend-reply": { stages: replied, people: ["handlingLead"] },
  "recall-reply": { stages: replied, people: ["handlingLead"] },
  "prepare-publication": { stages: replied, people: office },
  publish: { stages: replied, people: ["lead"] },
  "decide-not-to-publish": { stages: replied, people: ["lead"] },
  unpublish: { stages: all, people: ["lead"] },
  // At once, and only the lead puts it back.
  "take-down": { stages: all, people: office },
  restrict: { stages: all, people: office },
  "confirm-restriction": { stages: all, people: ["lead"] },
  "escalate-restriction": { stages: all, people: ["system"] },
  "lift-restriction": { stages: all, people: ["lead"] },
  "step-aside": { stages: all, people: office },
  "reissue-secret": { stages: all, people: office },
  "tell-state": { stages: all, people: office },
  "release-from-quarantine": { stages: ["received", "withdrawn"], people: office },
  "set-aside-as-spam": { stages: ["received", "withdrawn"], people: office },
  withdraw: { stages: running, people: ["sender", ...office] },
  close: { stages: ["answered"], people: [...office, "system"] },
  "add-note": { stages: all, people: [...office, ...writing] },
  "open-contact": { stages: all, people: [...office, ...writing] },
};

/** By the issue: whose officer records what the leader signed, beside those who may anyway. */
export const recorders: Record<PaperCommandType, People> = {
  "recall-forwarding": "intake",
  "recall-accepted": "intake",
  reopen: "intake",
  return: "handler",
  "ask-to-return": "handler",
  "consent-to-return": "intake",
  "refuse-return": "intake",
  "submit-to-leadership": "intake",
  "report-back": "handler",
  "ask-extension": "handler",
  "grant-extension": "intake",
  "refuse-extension": "intake",
  decline: "intake",
  guide: "intake",
  transfer: "intake",
  "reject-proposal": "intake",
  "sign-reply": "handler",
  "amend-reply": "handler",
  "recall-reply": "handler",
};
