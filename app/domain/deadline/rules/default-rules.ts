import type { CivilDate } from "../calendar/civil-date.ts";
import type { ClockName } from "./clock-name.ts";
import type { LimitRule, ReminderStep } from "./limit-rule.ts";

const always = "2008-01-01" as CivilDate;

/** Half-way, one working day before, on the day, and one, five and ten working days after it. */
const agencyReminders: readonly ReminderStep[] = [
  { at: "half-way", to: ["officer"], atOnce: false },
  { at: -1, to: ["officer"], atOnce: false },
  { at: 0, to: ["officer", "lead"], atOnce: false },
  { at: 1, to: ["officer", "lead"], atOnce: false },
  { at: 5, to: ["officer", "lead", "office-lead"], atOnce: false },
  { at: 10, to: ["lead", "office-lead", "chairman"], atOnce: false },
];

const officeReminders: readonly ReminderStep[] = [
  { at: -1, to: ["officer"], atOnce: false },
  { at: 0, to: ["officer"], atOnce: false },
  { at: 1, to: ["officer", "office-lead"], atOnce: false },
  { at: 5, to: ["officer", "office-lead"], atOnce: false },
  { at: 10, to: ["office-lead"], atOnce: false },
];

const senderReminders: readonly ReminderStep[] = [{ at: -2, to: ["sender"], atOnce: true }];

function byOffice(
  clock: ClockName,
  amount: number,
  change: Partial<LimitRule> & Pick<LimitRule, "countedFrom">,
): LimitRule {
  return {
    line: clock,
    version: 1,
    clock,
    class: null,
    channel: null,
    complexity: null,
    amount,
    unit: "working-days",
    times: 1,
    pausedBy: "nothing",
    basis: { by: "office", citation: "" },
    validFrom: always,
    validTo: null,
    reminders: [],
    endAct: "nothing",
    endAfter: 0,
    ...change,
  };
}

/**
 * The limits with which an office begins. The law sets a single number, for the forwarding of
 * petitions about regulations; no other limit may be shown as the law's.
 */
export const defaultRules: readonly LimitRule[] = [
  byOffice("register", 2, { countedFrom: "day-zero", reminders: officeReminders }),
  byOffice("forward", 5, {
    countedFrom: "day-zero",
    pausedBy: "supplement",
    reminders: officeReminders,
  }),
  byOffice("forward", 5, {
    line: "forward-regulation",
    class: "admin-regulation",
    countedFrom: "day-zero",
    basis: { by: "law", citation: "20/2008/ND-CP art 9.1.d" },
    reminders: officeReminders,
  }),
  byOffice("return", 2, { countedFrom: "forwarding" }),
  // Counted from the forwarding, so that an agency gains nothing by accepting late.
  byOffice("reply", 15, {
    countedFrom: "forwarding",
    pausedBy: "supplement",
    reminders: agencyReminders,
  }),
  byOffice("check", 2, { countedFrom: "reply-submission", reminders: officeReminders }),
  byOffice("completion", 3, { countedFrom: "completion-request", reminders: agencyReminders }),
  byOffice("supplement", 10, {
    countedFrom: "supplement-request",
    times: 2,
    reminders: senderReminders,
    endAct: "close",
    endAfter: 5,
  }),
  byOffice("publication", 5, { countedFrom: "answer", reminders: officeReminders }),
  byOffice("extension", 15, { countedFrom: "due-day" }),
  byOffice("progress", 7, { countedFrom: "due-day" }),
  byOffice("direction", 3, { countedFrom: "submission", reminders: officeReminders }),
  byOffice("rating", 30, { countedFrom: "answer", unit: "calendar-days" }),
];
