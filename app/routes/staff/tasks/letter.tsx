import { TaskContact } from "#app/components/task-contact.tsx";
import { TaskLetter } from "#app/components/task-letter.tsx";
import { taskFile } from "#app/server/queries/staff/task-file.ts";
import { signedIn } from "#app/server/session/officer-session.ts";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { asker } from "../asker.ts";
import type { Route } from "./+types/letter.ts";
import { answerTask } from "./answer-task.ts";
import { FinishForm } from "./finish-form.tsx";
import { LetterHelp } from "./letter-help.tsx";
import { TaskPage } from "./task-page.tsx";
import { scriptOf } from "./task-script.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { app, actor } = asker(context);
  const task = await taskFile(app, actor, "letter", Number(params.id));
  if (task === null) throw notFound();
  return { task, script: scriptOf(task, signedIn(context).displayName) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return answerTask(asker(context), "letter", Number(params.id), await readTextForm(request));
}

export default function Letter({ loaderData, actionData }: Route.ComponentProps) {
  const { task, script } = loaderData;
  const opened = actionData?.contact;
  const toAgency = task.toSender ? null : task.agency;
  const recipient = opened
    ? {
        name: opened.organizationName || opened.name,
        address: opened.postalAddress || opened.address,
      }
    : toAgency;
  return (
    <TaskPage channel="letter" task={task} answer={actionData}>
      <TwoColumns
        main={
          <TaskLetter
            officeName={task.office.name}
            recipient={recipient}
            masked={task.sender.name}
            script={script}
          />
        }
        side={
          <>
            {task.toSender && <TaskContact sender={task.sender} opened={opened} />}
            <LetterHelp task={task} ready={recipient !== null} />
            <FinishForm channel="letter" today={task.today} problems={actionData?.problems} />
          </>
        }
      />
    </TaskPage>
  );
}
