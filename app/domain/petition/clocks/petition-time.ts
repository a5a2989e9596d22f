/** What is kept of a petition's time: its clocks, waits, extensions and lateness. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { RuleReference } from "../../deadline/rules/clock-name.ts";
import type { AgencyId, OfficerId } from "../petition-ids.ts";

/** When a clock of this petition began, and the version of the rule that it is held to. */
export type ClockStart = {
  /** The moment, for limits in hours. */
  readonly at: string;
  readonly rule: RuleReference;
  /** The officer's own last day in the place of the rule's. */
  readonly ownOn?: CivilDate;
  /** Since when that day stands, where it was set while the clock ran; what was before moves it no more. */
  readonly ownFrom?: CivilDate;
  /** The last day as it was counted last. */
  readonly dueOn: CivilDate;
  readonly provisional: boolean;
  /** Of the reply: the first submission; what is completed later was not late for that. */
  readonly doneOn?: CivilDate;
};

/** The days on which the clock stood still while the sender was asked; the present span has no end. */
export type SupplementWait = { readonly from: CivilDate; readonly to: CivilDate | null };

export const extensionReasons = [
  "complex-matter",
  "needs-other-agency",
  "needs-field-check",
  "waits-for-superior",
  "other",
] as const;
export type ExtensionReason = (typeof extensionReasons)[number];

/** More time that the agency asks for, in working days. */
export type ExtensionRequest = {
  readonly days: number;
  readonly reason: ExtensionReason;
  readonly explanation: string;
  readonly legalBasis: string;
  readonly askedOn: CivilDate;
  readonly by: OfficerId;
};

/** What the office lead granted of it. */
export type GrantedExtension = {
  readonly days: number;
  readonly askedDays: number;
  readonly reason: ExtensionReason;
  readonly grantedOn: CivilDate;
};

export const returnReasons = [
  "outside-competence",
  "other-agency-leads",
  "higher-level",
  "already-handled",
  "needs-clarification",
] as const;
export type ReturnReason = (typeof returnReasons)[number];

/**
 * Why an agency sends back: a code, and its own words beside it. Earlier rows have no code; their
 * words begin with the sentence that the code stands for today.
 */
export type WhyReturned = { readonly reasonCode: ReturnReason | null; readonly reason: string };

/**
 * Later than the free days an agency may send back only with the office lead's consent; the same facts
 * are what its officer proposes to its own head.
 */
export type ReturnRequest = WhyReturned & {
  readonly proposedAgencyId: AgencyId;
  readonly by: OfficerId;
};

/** What is asked about a share, and not decided yet. */
export type Requests = {
  readonly extensionRequest: ExtensionRequest | null;
  readonly returnRequest: ReturnRequest | null;
  /** What the agency's officer proposes to its own head. */
  readonly returnProposal: ReturnRequest | null;
};

/** What a late agency lets the sender know, and the day by which it hopes to answer. */
export type AgencyNews = {
  readonly sentence: string;
  readonly hopedOn: CivilDate;
  readonly givenOn: CivilDate;
};

export const escalations = ["", "lead", "office-lead", "chairman"] as const;
export type Escalation = (typeof escalations)[number];
