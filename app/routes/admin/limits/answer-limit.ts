/** First the preview on open petitions; then exactly the previewed version is saved. */

import { data } from "react-router";
import { addresses } from "#app/addresses.ts";
import type { ReminderAudience } from "#app/domain/deadline/rules/limit-rule.ts";
import type { RefusalReason } from "#app/domain/result.ts";
import { limitRule, ruleDraftOf } from "#app/forms/administration/limit-rule.ts";
import { type RulePreview, rulePreview } from "#app/server/queries/admin/rule-preview.ts";
import { saveRule } from "#app/server/usecases/time/save-rule.ts";
import { type FormProblems, readForm, typedValues } from "../../kit/read-form.ts";
import { readIntent } from "../../kit/read-intent.ts";
import { statusOf } from "../../kit/refusals.ts";
import { savedAt } from "../answer.ts";
import type { asker } from "../asker.ts";

/** A reminder as it was ticked, kept because a group's ticks share one name. */
export type TypedReminder = {
  readonly at: string;
  readonly to: readonly ReminderAudience[];
  readonly atOnce: boolean;
};

export type LimitAnswer = {
  readonly problems: FormProblems;
  readonly refusal?: RefusalReason;
  readonly reminders: readonly TypedReminder[];
  readonly preview?: RulePreview;
  /** What was previewed, to be sent again as it is. */
  readonly entries?: readonly (readonly [name: string, value: string])[];
};

const unprocessable = 422;
const notPreviewed = ["intent", "version"];

export async function answerLimit({ app, actor }: ReturnType<typeof asker>, form: FormData) {
  const intent = readIntent(form, ["preview", "save"], "preview");
  const typed = { values: typedValues(form), errors: {} };
  const reminders = typedReminders(form);
  const refused = (refusal: RefusalReason) =>
    data<LimitAnswer>({ problems: typed, refusal, reminders }, { status: statusOf(refusal) });
  const read = readForm(form, limitRule);
  if (!read.ok)
    return data<LimitAnswer>({ problems: read.problems, reminders }, { status: unprocessable });
  const draft = ruleDraftOf(read.value);
  if (intent === "save") {
    const saved = await saveRule(app, actor, draft, Number(form.get("version")));
    return saved.ok ? savedAt(addresses.admin.limits) : refused(saved.reason);
  }
  const preview = await rulePreview(app, actor, draft);
  if (!preview.ok) return refused(preview.reason);
  const entries = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && !notPreviewed.includes(name) ? [[name, value]] : [],
  );
  return data<LimitAnswer>({ problems: typed, reminders, preview: preview.value, entries });
}

function typedReminders(form: FormData): readonly TypedReminder[] {
  const found: TypedReminder[] = [];
  for (let place = 0; form.has(`reminders[${place}].at`); place += 1)
    found.push({
      at: String(form.get(`reminders[${place}].at`)),
      to: form.getAll(`reminders[${place}].to`).map(String) as ReminderAudience[],
      atOnce: form.has(`reminders[${place}].atOnce`),
    });
  return found;
}
