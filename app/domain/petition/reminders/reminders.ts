/** What people are reminded of: which limits of a petition are chased, and which steps fall due. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import { addWorkingDays, workingDaysBetween } from "../../deadline/counting/due-date.ts";
import type { ClockName } from "../../deadline/rules/clock-name.ts";
import type { LimitRule, ReminderStep } from "../../deadline/rules/limit-rule.ts";
import { type DaySpan, stepsWithin } from "../../deadline/rules/reminder-steps.ts";
import type { LegalClock } from "../../deadline/rules/rule-book.ts";
import { dueOf } from "../clocks/clock-starts.ts";
import { ruleOfClock, runningClocks, startOf } from "../clocks/clocks.ts";
import type { Escalation } from "../clocks/petition-time.ts";
import type { Petition } from "../petition.ts";

export type ChasedLimit = {
  readonly clock: ClockName;
  readonly rule: LimitRule;
  readonly from: CivilDate;
  readonly dueOn: CivilDate;
};

/** Not the staff's to keep: the sender's own limits. */
const ofSender: readonly ClockName[] = ["supplement", "rating"];

/** The running limits that the staff are chased for; what stands still is not chased. */
export function findLimitsToChase(
  petition: Petition,
  legalClock: LegalClock,
): readonly ChasedLimit[] {
  const asked = petition.waits.some(({ to }) => to === null);
  return runningClocks(petition).flatMap((clock) => {
    if (ofSender.includes(clock)) return [];
    const rule = ruleOfClock(petition, clock, legalClock);
    const due = dueOf(petition, clock, legalClock);
    if (due === null || (asked && rule.pausedBy === "supplement")) return [];
    const from = startOf(petition, clock, rule.countedFrom) ?? petition.receivedOn;
    return [{ clock, rule, from, dueOn: due.on }];
  });
}

/** How a limit stands on a day, in the order in which a digest tells it. */
export const dueSections = ["overdue", "due-today", "due-soon", "half-way"] as const;
export type DueSection = (typeof dueSections)[number];

export type DueReminder = {
  readonly limit: ChasedLimit;
  readonly section: DueSection;
  /** Working days late, where it is. */
  readonly daysLate: number;
  /** Those for the day's digest, and those that are told apart. */
  readonly steps: readonly ReminderStep[];
  readonly stepsAtOnce: readonly ReminderStep[];
};

/** The limits of which a step fell in the span; where it stands is told as of the span's last day. */
export function remindersOf(
  petition: Petition,
  legalClock: LegalClock,
  span: DaySpan,
): readonly DueReminder[] {
  const { calendar } = legalClock;
  return findLimitsToChase(petition, legalClock).flatMap((limit) => {
    const steps = stepsWithin(calendar, limit.rule.reminders, limit, span);
    if (steps.length === 0) return [];
    const late = limit.dueOn < span.upTo;
    return {
      limit,
      section: sectionOf(limit, span.upTo, steps, legalClock),
      daysLate: late ? workingDaysBetween(calendar, limit.dueOn, span.upTo) : 0,
      steps: steps.filter(({ atOnce }) => !atOnce),
      stepsAtOnce: steps.filter(({ atOnce }) => atOnce),
    };
  });
}

function sectionOf(
  { dueOn }: ChasedLimit,
  today: CivilDate,
  steps: readonly ReminderStep[],
  { calendar }: LegalClock,
): DueSection {
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "due-today";
  const soon = dueOn <= addWorkingDays(calendar, today, 1);
  return soon || steps.some(({ at }) => at !== "half-way") ? "due-soon" : "half-way";
}

/** How far up the lateness is reported by the steps that have passed; null where it is not. */
export function escalationOf(
  reminders: readonly DueReminder[],
): { readonly to: Exclude<Escalation, "">; readonly workingDaysLate: number } | null {
  const late = reminders.filter(({ daysLate }) => daysLate > 0);
  const reported = late.filter(({ steps, stepsAtOnce }) =>
    [...steps, ...stepsAtOnce].some(isReport),
  );
  if (reported.length === 0) return null;
  const steps = reported.flatMap((one) => [...one.steps, ...one.stepsAtOnce]).filter(isReport);
  return {
    to: steps.some(({ to }) => to.includes("chairman")) ? "chairman" : "office-lead",
    workingDaysLate: Math.max(...reported.map(({ daysLate }) => daysLate)),
  };
}

const isReport = ({ at, to }: ReminderStep) =>
  at !== "half-way" && at > 0 && (to.includes("chairman") || to.includes("office-lead"));
