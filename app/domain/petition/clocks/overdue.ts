/** Overdue petitions as letters and lists name them: codes, titles and days, never a sender. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { DueKind } from "./next-due.ts";
import type { Escalation } from "./petition-time.ts";

/** A line of a chase letter, kept as it stood on the day of the letter. */
export type ChasedLine = {
  readonly code: string;
  /** The number of the forwarding, where the petition has several. */
  readonly forwarding?: number;
  readonly registerNumber: string;
  readonly forwardedOn: CivilDate | null;
  readonly dueOn: CivilDate;
  /** Working days. */
  readonly daysLate: number;
};

/** A line of the Chairman's list. */
export type OverdueLine = ChasedLine & {
  readonly title: string;
  /** What is owed. */
  readonly owed: DueKind;
  readonly extensions: number;
  /** Working days that were granted in all. */
  readonly extendedDays: number;
  readonly returns: number;
  /** Chase letters about it that were sent. */
  readonly chaseLetters: number;
  readonly escalatedTo: Escalation;
};

/** What is overdue at one unit, with those who answer for it. */
export type OverdueUnit = {
  readonly unitId: number;
  readonly name: string;
  readonly heads: readonly string[];
  readonly lines: readonly OverdueLine[];
};
