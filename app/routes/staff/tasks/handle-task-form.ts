/** The two acts of a task's page: opening whom it is for, which is recorded, and ticking it off. */

import { data, redirect } from "react-router";
import { staffAddress, withQuery } from "#app/addresses.ts";
import { taskPages } from "#app/components/petition/task-words.ts";
import type { OfficialDocument } from "#app/domain/documents/official-document.ts";
import type { RefusalReason } from "#app/domain/result.ts";
import { finishTask as finishForm } from "#app/forms/petition/finish-task.ts";
import { type SenderContact, senderContact } from "#app/server/queries/senders/sender-contact.ts";
import { type TaskFile, taskFile } from "#app/server/queries/staff/task-file.ts";
import type { TaskChannel } from "#app/server/queries/staff/tasks.ts";
import { openContact } from "#app/server/usecases/custody/open-contact.ts";
import { finishTask } from "#app/server/usecases/sending/finish-task.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { type FormProblems, readForm, typedValues } from "../../kit/read-form.ts";
import { notFound, statusOf } from "../../kit/refusals.ts";
import type { StaffRequest } from "../../kit/staff-request.ts";
import { taskPaper } from "./task-paper.ts";
import { scriptOf } from "./task-script.ts";

export type TaskOutcome = {
  readonly contact?: Pick<
    SenderContact,
    | "name"
    | "organizationName"
    | "phone"
    | "address"
    | "postalAddress"
    | "helperName"
    | "helperPhone"
  >;
  /** The letter that names its recipient. */
  readonly paper?: OfficialDocument | null;
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
  const { app, actor } = who;
  const opened = await openContact(app, actor, { code: task.code, version: null });
  const contact = opened.ok ? await senderContact(app, actor, task.code) : null;
  if (contact === null) throw notFound();
  const { name, organizationName, phone, address, postalAddress } = contact;
  const { helperName, helperPhone } = contact;
  const isLetter = channel === "letter";
  return data<TaskOutcome>({
    contact: { name, organizationName, phone, address, postalAddress, helperName, helperPhone },
    paper: isLetter ? await taskPaper(who, task, scriptOf(task, ""), "whole") : null,
  });
}
