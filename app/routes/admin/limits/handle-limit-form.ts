/** First the preview on open petitions; then exactly the previewed version is saved. */

import { data } from "react-router";
import { addresses } from "#app/addresses.ts";
import type { ReminderAudience } from "#app/domain/deadline/rules/limit-rule.ts";
import type { RefusalReason } from "#app/domain/result.ts";
import { limitRule, ruleDraftOf } from "#app/forms/administration/limit-rule.ts";
import { type RulePreview, rulePreview } from "#app/server/queries/admin/rule-preview.ts";
import { saveRule } from "#app/server/usecases/time/save-rule.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { redirectWithSavedMark } from "../../kit/handle-form.ts";
import { type FormProblems, readForm, typedValues } from "../../kit/read-form.ts";
import { statusOf } from "../../kit/refusals.ts";
import type { StaffRequest } from "../../kit/staff-request.ts";

/** A reminder as it was ticked, kept because a group's ticks share one name. */
export type TypedReminder = {
  readonly at: string;
  readonly to: readonly ReminderAudience[];
  readonly atOnce: boolean;
};

export type LimitOutcome = {
  readonly problems: FormProblems;
  readonly refusal?: RefusalReason;
  readonly reminders: readonly TypedReminder[];
  readonly preview?: RulePreview;
  /** What was previewed, to be sent again as it is. */
  readonly entries?: readonly (readonly [name: string, value: string])[];
};

type RuleDraft = ReturnType<typeof ruleDraftOf>;

const unprocessable = 422;
const notPreviewed = ["intent", "version"];

export async function handleLimitForm(who: StaffRequest, form: FormData) {
  const act = chooseAct(form, { preview: previewDraft, save: saveDraft }, "preview");
  const read = readForm(form, limitRule);
  if (read.ok) return act(who, form, ruleDraftOf(read.value));
  const outcome: LimitOutcome = { problems: read.problems, reminders: readReminders(form) };
  return data(outcome, { status: unprocessable });
}

async function previewDraft({ app, actor }: StaffRequest, form: FormData, draft: RuleDraft) {
  const preview = await rulePreview(app, actor, draft);
  if (!preview.ok) return respondWithRefusal(preview.reason, form);
  const entries = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && !notPreviewed.includes(name) ? [[name, value]] : [],
  );
  return data<LimitOutcome>({ ...echoTyped(form), preview: preview.value, entries });
}

async function saveDraft({ app, actor }: StaffRequest, form: FormData, draft: RuleDraft) {
  const saved = await saveRule(app, actor, draft, Number(form.get("version")));
  return saved.ok
    ? redirectWithSavedMark(addresses.admin.limits)
    : respondWithRefusal(saved.reason, form);
}

/** All that was typed, to be shown again with nothing wrong in it. */
const echoTyped = (form: FormData) => ({
  problems: { values: typedValues(form), errors: {} },
  reminders: readReminders(form),
});

const respondWithRefusal = (refusal: RefusalReason, form: FormData) =>
  data<LimitOutcome>({ ...echoTyped(form), refusal }, { status: statusOf(refusal) });

function readReminders(form: FormData): readonly TypedReminder[] {
  const found: TypedReminder[] = [];
  for (let place = 0; form.has(`reminders[${place}].at`); place += 1)
    found.push({
      at: String(form.get(`reminders[${place}].at`)),
      to: form.getAll(`reminders[${place}].to`).map(String) as ReminderAudience[],
      atOnce: form.has(`reminders[${place}].atOnce`),
    });
  return found;
}
