import { DayField } from "#app/components/form-fields/day-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { taskResults } from "#app/forms/petition/finish-task.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { TaskFile } from "#app/server/queries/staff/task-file.ts";
import type { TaskChannel } from "#app/server/queries/staff/tasks.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { Card } from "#app/ui/panel.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { FormProblems } from "../../kit/read-form.ts";

type Props = {
  channel: TaskChannel;
  task: Pick<TaskFile, "template" | "code" | "today">;
  problems: FormProblems | undefined;
};

/** The day and what came of it. A call that reached nobody becomes a letter. */
export function FinishForm({ channel, task, problems }: Props) {
  return task.template === "contact-asked" ? (
    <DecideContact code={task.code} />
  ) : (
    <ResultForm channel={channel} task={task} problems={problems} />
  );
}

/** What a sender asked for is confirmed or declined where old and new stand side by side. */
function DecideContact({ code }: { code: string }) {
  const { t } = useTranslation("tasks");
  const href = usePetitionHref();
  return (
    <div className="print:hidden">
      <Card title={t("finish.title")}>
        <p className="mb-4">{t("finish.contact-lead")}</p>
        <LinkButton href={href(code, "newContact")}>{t("finish.contact")}</LinkButton>
      </Card>
    </div>
  );
}

function ResultForm({ channel, task: { today }, problems }: Props) {
  const { t } = useTranslation("tasks");
  const { errorOf, typedOr } = useProblems(problems);
  return (
    <div className="print:hidden">
      <Card title={t("finish.title")}>
        <form method="post" noValidate className="grid gap-5">
          <DayField name="on" label={t(`${channel}.on`)} stored={today} problems={problems} />
          {channel === "call" ? (
            <RadioGroup
              id="result"
              name="result"
              label={t("finish.result")}
              look="plain"
              options={taskResults.map((result) => ({
                value: result,
                label: t(`finish.result-is.${result}`),
                hint: result === "unreachable" ? t("finish.unreachable-hint") : undefined,
              }))}
              defaultValue={typedOr("result")}
              error={errorOf("result")}
            />
          ) : (
            <input type="hidden" name="result" value="told" />
          )}
          <TextInput
            id="note"
            name="note"
            label={t("finish.note")}
            hint={t(`${channel}.note-hint`)}
            optional
            defaultValue={typedOr("note")}
            error={errorOf("note")}
          />
          <p>
            <Button name="intent" value="finish">
              {t("finish.button")}
            </Button>
          </p>
        </form>
      </Card>
    </div>
  );
}
