import { z } from "zod";
import { clockNames } from "#app/domain/deadline/rules/clock-name.ts";
import {
  endActs,
  limitUnits,
  type ReminderStep,
  reminderAudiences,
  startEvents,
} from "#app/domain/deadline/rules/limit-rule.ts";
import { areSoundReminders, type RuleDraft } from "#app/domain/deadline/rules/rule-change.ts";
import { complexities, intakeChannels, petitionClasses } from "#app/domain/petition/petition.ts";
import { optionalDay, requiredDay } from "../fields/day-fields.ts";
import { choice, evenWhenFieldsFail, tick } from "../fields/fields.ts";
import { optionalLine } from "../fields/text-fields.ts";

const wholeNumber = (from: number, to: number, wrong: string) =>
  z.number({ error: wrong }).int(wrong).min(from, wrong).max(to, wrong);

const remindersMax = 20;
const missing = "forms:choice.missing";

/** A line of the form that names no moment is left empty on purpose. */
const reminder = z.object({
  at: z.string().default(""),
  to: z.array(choice(reminderAudiences, missing)).default([]),
  atOnce: tick(),
});

/** A version of a limit rule as the administrator types it; all empty means every petition. */
export const limitRule = z
  .object({
    clock: choice(clockNames, missing),
    class: choice(petitionClasses, missing).nullable().default(null),
    channel: choice(intakeChannels, missing).nullable().default(null),
    complexity: choice(complexities, missing).nullable().default(null),
    amount: wholeNumber(1, 1000, "forms:limitAmount.wrong"),
    unit: choice(limitUnits, "forms:limitUnit.missing"),
    times: wholeNumber(1, 10, "forms:limitTimes.wrong").default(1),
    countedFrom: choice(startEvents, missing),
    paused: tick(),
    basis: choice(["law", "office"], "forms:limitBasis.missing"),
    citation: optionalLine(300),
    validFrom: requiredDay("forms:limitFrom.missing"),
    validTo: optionalDay(),
    reminders: z.array(reminder).max(remindersMax).default([]),
    endAct: choice(endActs, missing).default("nothing"),
    endAfter: wholeNumber(0, 60, "forms:limitEndAfter.wrong").default(0),
  })
  .superRefine(({ basis, citation, validFrom, validTo, reminders }, context) => {
    const addIssue = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (basis === "law" && citation === "") addIssue("citation", "forms:limitCitation.missing");
    const days = typeof validFrom === "string" && typeof validTo === "string";
    if (days && validTo < validFrom) addIssue("validTo", "forms:limitTo.wrong");
    if (Array.isArray(reminders) && !areSoundReminders(stepsOf(reminders)))
      addIssue("reminders", "forms:limitReminders.wrong");
  }, evenWhenFieldsFail);

type Typed = z.output<typeof limitRule>;

const stepsOf = (typed: Typed["reminders"]): readonly ReminderStep[] =>
  typed
    .filter(({ at }) => at !== "")
    .map(({ at, to, atOnce }) => ({
      at: at === "half-way" ? at : Number(at),
      to,
      atOnce,
    }));

/** What was typed, as a version that can be counted with. */
export function ruleDraftOf({ paused, basis, citation, reminders, ...typed }: Typed): RuleDraft {
  return {
    ...typed,
    pausedBy: paused ? "supplement" : "nothing",
    basis: { by: basis, citation },
    reminders: stepsOf(reminders),
  };
}
