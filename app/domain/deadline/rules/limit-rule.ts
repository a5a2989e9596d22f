import type { Complexity, IntakeChannel, PetitionClass } from "../../petition/petition.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import type { DayUnit } from "../counting/count-days.ts";
import type { ClockName, RuleReference } from "./clock-name.ts";

export const limitUnits = ["working-days", "calendar-days", "working-hours"] as const;
export type LimitUnit = DayUnit | "working-hours";

/** What a limit runs from: the day of sending or true receipt, or the day of an earlier step. */
export const startEvents = [
  "day-zero",
  "forwarding",
  "reply-submission",
  "completion-request",
  "supplement-request",
  "answer",
  "due-day",
  "submission",
] as const;
export type StartEvent = (typeof startEvents)[number];

/** From what each clock may run; the first is the usual one. */
export const startsOf: Readonly<Record<ClockName, readonly StartEvent[]>> = {
  register: ["day-zero"],
  forward: ["day-zero"],
  return: ["forwarding"],
  reply: ["forwarding", "day-zero"],
  check: ["reply-submission"],
  completion: ["completion-request"],
  supplement: ["supplement-request"],
  publication: ["answer"],
  extension: ["due-day"],
  progress: ["due-day"],
  direction: ["submission"],
  rating: ["answer"],
};

/** A citation says which text sets the limit; empty where the office has named none. */
export type LimitBasis = { readonly by: "law" | "office"; readonly citation: string };

export const pauseRules = ["nothing", "supplement"] as const;
/** What makes the clock stand still: nothing, or waiting for the sender's supplement. */
export type PauseRule = (typeof pauseRules)[number];

export const reminderAudiences = ["officer", "lead", "office-lead", "chairman", "sender"] as const;
export type ReminderAudience = (typeof reminderAudiences)[number];

/** Who is reminded when: half-way, or so many working days after the due day (negative: before). */
export type ReminderStep = {
  readonly at: number | "half-way";
  readonly to: readonly ReminderAudience[];
  /** Told apart and at once instead of waiting for the day's digest. */
  readonly atOnce: boolean;
};

export const endActs = ["nothing", "resume", "close"] as const;
/** What happens by itself when the limit has run out without what was awaited. */
export type EndAct = (typeof endActs)[number];

/**
 * One version of a rule: how long a step may take, for which petitions, from when it is counted, who
 * says so, and who is reminded. A null kind of petition means all of them.
 */
export type LimitRule = {
  /** Names the rule through all its versions. */
  readonly line: string;
  readonly version: number;
  readonly clock: ClockName;
  readonly class: PetitionClass | null;
  readonly channel: IntakeChannel | null;
  readonly complexity: Complexity | null;
  readonly amount: number;
  readonly unit: LimitUnit;
  /** How often it may be had for one petition: extensions, requests to supplement. */
  readonly times: number;
  readonly countedFrom: StartEvent;
  readonly pausedBy: PauseRule;
  readonly basis: LimitBasis;
  /** For limits that begin on or after this day. */
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly reminders: readonly ReminderStep[];
  readonly endAct: EndAct;
  /** Working days after the due day on which the end's act happens. */
  readonly endAfter: number;
};

/** How a petition remembers the version of the rule it is counted by: `line@version`, a stored word. */
export const referenceOf = ({ line, version }: Pick<LimitRule, "line" | "version">) =>
  `${line}@${version}` as RuleReference;
