import type { ReactNode } from "react";
import { staffAddress } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { StaffTitle, usePetitionHref, useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { taskPages, useTaskName } from "#app/components/petition/task-words.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { TaskFile } from "#app/server/queries/staff/task-file.ts";
import type { TaskChannel } from "#app/server/queries/staff/tasks.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Anchor } from "#app/ui/anchor.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import type { TaskOutcome } from "./handle-task-form.ts";

type Props = {
  channel: TaskChannel;
  task: TaskFile;
  answer: TaskOutcome | undefined;
  children: ReactNode;
};

/** What stands above a call or a letter: which petition, since when, and what went wrong. */
export function TaskPage({ channel, task, answer, children }: Props) {
  const { t } = useTranslation(["tasks", "shell", "refusals"]);
  const { base } = useStaffPlace();
  const petitionHref = usePetitionHref();
  const title = useTaskName()(task.template);
  const { summary } = useProblems(answer?.problems);
  return (
    <>
      <StaffTitle hasError={summary.length > 0}>{title}</StaffTitle>
      <BackLink href={staffAddress(base, taskPages[channel].list)} text={t(`${channel}.title`)} />
      <ErrorSummary
        title={t("shell:form.error-title", { count: summary.length })}
        errors={summary}
      />
      {answer?.refusal && (
        <div className="mb-6">
          <Alert tone="error" role="alert" title={t(`refusals:reason.${answer.refusal}`)} />
        </div>
      )}
      <div className="print:hidden">
        <PageHeading
          caption={t(`${channel}.one`)}
          lead={
            <>
              <Anchor href={petitionHref(task.code)}>{task.code}</Anchor> · {task.title}
              <span className="block text-sm">
                {t("list.since")} <DateText at={task.since} withTime />
              </span>
            </>
          }
        >
          {title}
        </PageHeading>
      </div>
      {task.toldAt.contactSince && (
        <div className="mb-6 print:hidden">
          <Alert tone="warning" title={t("contact.former")} />
        </div>
      )}
      {children}
    </>
  );
}
