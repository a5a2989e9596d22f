import { data } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { calendarList } from "#app/forms/administration/calendar-list.ts";
import { calendarPreview } from "#app/server/queries/admin/calendar-preview.ts";
import type { Foreseen } from "#app/server/queries/admin/count-foreseen-moves.ts";
import {
  importCalendar,
  type PlannedCalendar,
  planCalendarImport,
} from "#app/server/usecases/time/import-calendar.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { type FormProblems, readForm, typedValues } from "../../kit/read-form.ts";
import { notFound } from "../../kit/refusals.ts";
import { savedAt } from "../answer.ts";
import type { asker } from "../asker.ts";
import { sentList } from "../sent-list.ts";

export type CalendarImportAnswer = {
  readonly text: string;
  readonly source: string;
  readonly plan?: PlannedCalendar;
  /** What the plan would do to open petitions. */
  readonly foreseen?: Foreseen;
  readonly problems?: FormProblems;
  /** The calendar changed between the dry run and its confirmation. */
  readonly outdated?: boolean;
};

const unprocessable = 422;
const conflict = 409;

/** First the dry run; then, with its mark, exactly those changes. */
export async function answerImport(who: ReturnType<typeof asker>, form: FormData) {
  const acts = {
    check: () => planOrApply(who, form, false),
    apply: () => planOrApply(who, form, true),
  };
  return chooseAct(form, acts, "check")();
}

async function planOrApply(
  { app, actor }: ReturnType<typeof asker>,
  form: FormData,
  confirmed: boolean,
) {
  const text = await sentList(form, "list");
  form.delete("file");
  const read = readForm(form, calendarList);
  const source = read.ok ? read.value.source : String(form.get("source") ?? "");
  const errors = {
    ...(text.trim() === "" ? { list: "forms:calendarList.missing" } : {}),
    ...(read.ok ? {} : read.problems.errors),
  };
  if (!read.ok || Object.keys(errors).length > 0) {
    const problems = { values: typedValues(form), errors };
    return data<CalendarImportAnswer>({ text, source, problems }, { status: unprocessable });
  }
  const list = { year: read.value.year, text, source };
  if (confirmed) {
    const result = await importCalendar(app, actor, list, String(form.get("mark")));
    if (result.ok) return savedAt(withQuery(addresses.admin.calendar, { year: list.year }));
    if (result.reason !== "version-conflict") throw notFound();
  }
  const planned = await planCalendarImport(app, actor, list);
  if (!planned.ok) throw notFound();
  const plan = planned.value;
  const writes = plan.changes.some(({ state }) => state !== "unchanged");
  const foreseen = (writes && (await calendarPreview(app, actor, plan.changes))) || undefined;
  const status = plan.fileFault ? unprocessable : confirmed ? conflict : 200;
  return data<CalendarImportAnswer>(
    { text, source, plan, foreseen, outdated: confirmed },
    { status },
  );
}
