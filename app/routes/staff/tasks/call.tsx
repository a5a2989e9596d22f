import { TaskContact } from "#app/components/petition/task-contact.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { taskFile } from "#app/server/queries/staff/task-file.ts";
import { signedIn } from "#app/server/session/officer-session.ts";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { readNumber } from "../../kit/read-number.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/call.ts";
import { CallScript } from "./call-script.tsx";
import { FinishForm } from "./finish-form.tsx";
import { handleTaskForm } from "./handle-task-form.ts";
import { TaskPage } from "./task-page.tsx";
import { scriptOf } from "./task-script.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const task = await taskFile(app, actor, "call", readNumber(params.id) ?? 0);
  if (task === null) throw notFound();
  return { task, script: scriptOf(task, signedIn(context).displayName) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleTaskForm(
    readStaffRequest(context),
    "call",
    readNumber(params.id) ?? 0,
    await readTextForm(request),
  );
}

export default function Call({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("tasks");
  const { task, script } = loaderData;
  return (
    <TaskPage channel="call" task={task} answer={actionData}>
      <TwoColumns
        main={
          <>
            <TaskContact sender={task.sender} opened={actionData?.contact}>
              {t("call.open-hint")}
            </TaskContact>
            <CallScript script={script} code={task.code} />
          </>
        }
        side={<FinishForm channel="call" task={task} problems={actionData?.problems} />}
      />
    </TaskPage>
  );
}
