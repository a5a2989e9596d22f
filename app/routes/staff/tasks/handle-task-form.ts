/** The two acts of a task's page: opening whom it is for, which is recorded, and ticking it off. */

import { data, redirect } from "react-router";
import { staffAddress, withQuery } from "#app/addresses.ts";
import { taskPages } from "#app/components/petition/task-words.ts";
import type { OfficialDocument } from "#app/domain/documents/official-document.ts";
import type { RefusalReason } from "#app/domain/result.ts";
import { finishTask as finishForm } from "#app/forms/petition/finish-task.ts";
import { formerWays } from "#app/server/queries/senders/former-ways.ts";
import { secretInLetter } from "#app/server/queries/senders/secret-in-letter.ts";
import { type TaskFile, taskFile } from "#app/server/queries/staff/task-file.ts";
import type { TaskChannel } from "#app/server/queries/staff/tasks.ts";
import { finishTask } from "#app/server/usecases/sending/finish-task.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { type FormProblems, readForm, typedValues } from "../../kit/read-form.ts";
import { notFound, statusOf } from "../../kit/refusals.ts";
import type { StaffRequest } from "../../kit/staff-request.ts";
import { type OpenedSender, openSender } from "./open-sender.ts";
import { taskPaper } from "./task-paper.ts";
import { scriptOf } from "./task-script.ts";

export type TaskOutcome = {
  readonly contact?: OpenedSender;
  /** The letter that names its recipient. */
  readonly paper?: OfficialDocument | null;
  /** The new tracking secret that the letter brings; it is printed and not shown. */
  readonly secret?: string | null;
  readonly problems?: FormProblems;
  readonly refusal?: RefusalReason;
};

const unprocessable = 422;

export async function handleTaskForm(
  who: StaffRequest,
  channel: TaskChannel,
  id: number,
  form: FormData,
) {
  const act = chooseAct(form, { finish, open: openTaskContact }, "finish");
  const task = await taskFile(who.app, who.actor, channel, id);
  if (task === null) throw notFound();
  return act(who, channel, task, form);
}

async function finish(
  { app, actor, base }: StaffRequest,
  channel: TaskChannel,
  task: TaskFile,
  form: FormData,
) {
  const read = readForm(form, finishForm(task.today));
  if (!read.ok) return data<TaskOutcome>({ problems: read.problems }, { status: unprocessable });
  const result = await finishTask(app, actor, { taskId: task.id, ...read.value });
  if (result.ok)
    return redirect(withQuery(staffAddress(base, taskPages[channel].list), { saved: 1 }));
  const problems = { values: typedValues(form), errors: {} };
  return data<TaskOutcome>(
    { refusal: result.reason, problems },
    { status: statusOf(result.reason) },
  );
}

async function openTaskContact(who: StaffRequest, channel: TaskChannel, task: TaskFile) {
  const opened = await openSender(who.app, who.actor, task.code);
  const contact = { ...opened, ...(await formerWays(who.app.database.read, task.toldAt)) };
  if (channel !== "letter") return data<TaskOutcome>({ contact });
  return data<TaskOutcome>({
    contact,
    paper: await taskPaper(who, task, scriptOf(task, ""), "whole"),
    secret: await secretInLetter(who.app, task),
  });
}
