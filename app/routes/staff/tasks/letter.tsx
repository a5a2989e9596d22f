import { PaperSheet } from "#app/components/petition/paper-sheet.tsx";
import { PrintedSecret } from "#app/components/petition/printed-secret.tsx";
import { TaskContact } from "#app/components/petition/task-contact.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { taskFile } from "#app/server/queries/staff/task-file.ts";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { readNumber } from "../../kit/read-number.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/letter.ts";
import { FinishForm } from "./finish-form.tsx";
import { handleTaskForm } from "./handle-task-form.ts";
import { LetterHelp } from "./letter-help.tsx";
import { TaskPage } from "./task-page.tsx";
import { taskPaper } from "./task-paper.ts";
import { scriptOf } from "./task-script.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const asked = readStaffRequest(context);
  const task = await taskFile(asked.app, asked.actor, "letter", readNumber(params.id) ?? 0);
  const paper = task && (await taskPaper(asked, task, scriptOf(task, ""), "covered"));
  if (task === null || paper === null) throw notFound();
  return { task, paper };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleTaskForm(
    readStaffRequest(context),
    "letter",
    readNumber(params.id) ?? 0,
    await readTextForm(request),
  );
}

/** The new secret of the sender, on the printed page alone. */
function SecretLine({ secret }: { secret: string }) {
  const { t } = useTranslation("tasks");
  return (
    <div className="mt-4">
      <PrintedSecret
        label={t("letter.secret")}
        secret={secret}
        onScreen={t("letter.secret-on-paper")}
      />
    </div>
  );
}

export default function Letter({ loaderData, actionData }: Route.ComponentProps) {
  const { task, paper } = loaderData;
  const opened = actionData?.contact;
  return (
    <TaskPage channel="letter" task={task} answer={actionData}>
      <TwoColumns
        main={
          <PaperSheet paper={actionData?.paper ?? paper}>
            {task.bringsSecret && <SecretLine secret={actionData?.secret ?? ""} />}
          </PaperSheet>
        }
        side={
          <>
            <TaskContact sender={task.sender} opened={opened} />
            <LetterHelp task={task} ready={opened !== undefined} />
            <FinishForm channel="letter" task={task} problems={actionData?.problems} />
          </>
        }
      />
    </TaskPage>
  );
}
