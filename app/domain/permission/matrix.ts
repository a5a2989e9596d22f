/** Who may ask which command: the whole matrix, as tables. */
import type { CommandType, PaperCommandType } from "../petition/lifecycle/commands.ts";

/** What a person is to one petition; a role in the wrong unit is nothing. */
export type Part =
  | "counter"
  | "coordinating officer"
  | "coordinating lead"
  | "handling officer"
  | "handling lead"
  | "specialist"
  | "central office"
  | "office officer"
  | "office lead"
  | "secretary"
  | "coordinating clerk"
  | "handling clerk"
  | "sender"
  | "system";

const coordinating: readonly Part[] = ["coordinating officer", "coordinating lead"];
const coordinatingLead: readonly Part[] = ["coordinating lead"];
const handling: readonly Part[] = ["handling officer", "handling lead"];
/** Whoever was given the work inside: he writes, and neither takes on, sends back nor gives on. */
const working: readonly Part[] = [...handling, "specialist"];
const handlingLead: readonly Part[] = ["handling lead"];
const registry: readonly Part[] = ["coordinating clerk", "handling clerk"];
const sender: readonly Part[] = ["sender"];
const system: readonly Part[] = ["system"];

/** The whole matrix: who may ask what of a petition they may see. Stages are the lifecycle's. */
export const whoMay: Record<CommandType, readonly Part[]> = {
  register: coordinating,
  "correct-receipt": coordinating,
  "correct-receipt-later": coordinatingLead,
  "correct-sender": coordinating,
  "ask-contact-change": sender,
  "confirm-contact": [...sender, ...coordinating],
  "decline-contact": coordinating,
  "request-supplement": [...coordinating, ...working],
  supply: [...sender, ...coordinating],
  classify: coordinating,
  "set-title": coordinating,
  "propose-decline": coordinating,
  "propose-guide": coordinating,
  "propose-transfer": coordinating,
  decline: coordinatingLead,
  guide: coordinatingLead,
  transfer: coordinatingLead,
  "reject-proposal": coordinatingLead,
  assign: [...coordinating, ...handling],
  "chase-inside": handling,
  "handle-in-office": coordinating,
  forward: coordinating,
  "pass-to-successor": ["central office"],
  accept: handling,
  "recall-forwarding": coordinating,
  "recall-accepted": coordinatingLead,
  "stop-handling": coordinating,
  reopen: coordinatingLead,
  "annul-entry": coordinatingLead,
  "take-back-proposal": coordinating,
  "take-back-draft": working,
  "take-back-reply": handling,
  "set-counting-agency": coordinating,
  return: handlingLead,
  "ask-to-return": handlingLead,
  "propose-return": ["handling officer"],
  "reject-return-proposal": handlingLead,
  "take-back-return-proposal": ["handling officer"],
  "consent-to-return": coordinatingLead,
  "refuse-return": coordinatingLead,
  // Only the office asks the leadership of the province.
  "submit-to-leadership": ["office lead"],
  "enter-direction": ["secretary", "office officer", "office lead"],
  "report-back": handlingLead,
  "record-registry-number": [...coordinating, ...handling, ...registry],
  "ask-extension": handling,
  "grant-extension": coordinatingLead,
  "refuse-extension": coordinatingLead,
  "give-news": working,
  "tell-progress": system,
  "ask-progress": sender,
  "end-supplement-wait": system,
  "count-again": system,
  "escalate-lateness": system,
  "make-chase-letter": coordinating,
  "number-chase-letter": coordinating,
  "draft-reply": working,
  "present-reply": working,
  "send-back-draft": handlingLead,
  "sign-reply": handlingLead,
  "submit-reply": handling,
  "ask-to-complete": coordinating,
  "send-reply": coordinatingLead,
  // Of the body that signed the reply.
  "amend-reply": handlingLead,
  "recall-reply": handlingLead,
  "prepare-publication": coordinating,
  publish: coordinatingLead,
  "decide-not-to-publish": coordinatingLead,
  unpublish: coordinatingLead,
  "take-down": coordinating,
  restrict: coordinating,
  "confirm-restriction": coordinatingLead,
  "escalate-restriction": system,
  "lift-restriction": coordinatingLead,
  "step-aside": coordinating,
  "reissue-secret": coordinating,
  "tell-state": coordinating,
  "release-from-quarantine": coordinating,
  "set-aside-as-spam": coordinating,
  withdraw: [...sender, ...coordinating],
  close: [...coordinating, "system"],
  "add-note": [...coordinating, ...working],
  "open-contact": [...coordinating, ...working],
};

/**
 * Who may record what a leader decided by signing a paper, so that no second account is asked. A
 * command that a paper may carry and that has no row is a type error.
 */
const whoMayRecord: Record<PaperCommandType, Part> = {
  "recall-forwarding": "coordinating officer",
  "recall-accepted": "coordinating officer",
  reopen: "coordinating officer",
  return: "handling officer",
  "ask-to-return": "handling officer",
  "consent-to-return": "coordinating officer",
  "refuse-return": "coordinating officer",
  "submit-to-leadership": "office officer",
  "report-back": "handling officer",
  "ask-extension": "handling officer",
  "grant-extension": "coordinating officer",
  "refuse-extension": "coordinating officer",
  decline: "coordinating officer",
  guide: "coordinating officer",
  transfer: "coordinating officer",
  "reject-proposal": "coordinating officer",
  "sign-reply": "handling officer",
  "amend-reply": "handling officer",
  "recall-reply": "handling officer",
};
/** The same for any command, whether a paper may carry it or not. */
export const recorders: Partial<Record<CommandType, Part>> = whoMayRecord;

/** Every act that can be recorded from its signed paper. */
export const recordableCommands = Object.keys(whoMayRecord) as readonly PaperCommandType[];

/** The registry records the papers that the officer of its own unit may. */
export const clerksOf: Partial<Record<Part, Part>> = {
  "coordinating officer": "coordinating clerk",
  "office officer": "coordinating clerk",
  "handling officer": "handling clerk",
};
