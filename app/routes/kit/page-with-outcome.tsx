import type { ReactNode } from "react";
import { FreshSignInForm } from "#app/components/form-fields/fresh-sign-in-form.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Stack } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import type { FormOutcome } from "./handle-form.ts";

type Props = {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  back?: { href: string; text: string };
  outcome?: FormOutcome | undefined;
  /** What is said above the page after an act that went well. */
  done: ReactNode;
  children: ReactNode;
};

/**
 * What a page with forms begins with: title, the result of the last act, heading. Where the person has to
 * prove first who he is, that stands in the place of the rest.
 */
export function PageWithOutcome({ title, lead, actions, back, outcome, done, children }: Props) {
  const { t } = useTranslation(["shell", "refusals"]);
  const { summary } = useProblems(outcome?.problems);
  return (
    <>
      <StaffTitle hasError={summary.length > 0 || outcome?.refusal !== undefined}>
        {title}
      </StaffTitle>
      {back && <BackLink {...back} />}
      {!outcome && done}
      <ErrorSummary
        title={t("shell:form.error-title", { count: summary.length })}
        errors={summary}
      />
      {outcome?.refusal && (
        <div className="mb-6">
          <Alert tone="error" role="alert" title={t(`refusals:reason.${outcome.refusal}`)} />
        </div>
      )}
      <PageHeading lead={lead} actions={actions}>
        {title}
      </PageHeading>
      {outcome?.askedAgain ? (
        <FreshSignInForm asked={outcome.askedAgain} />
      ) : (
        <Stack>{children}</Stack>
      )}
    </>
  );
}
