import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { FreshSignInForm } from "#app/components/form-fields/fresh-sign-in-form.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { Alert, Banner } from "#app/ui/alert.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Stack } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { type FormOutcome, isJustSaved } from "./handle-form.ts";

type Props = {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  back?: { href: string; text: string };
  outcome?: FormOutcome | undefined;
  children: ReactNode;
};

/** What every page of the administrator begins with: title, the result of the last act, heading. */
export function AdminPage({ title, lead, actions, back, outcome, children }: Props) {
  const { t } = useTranslation(["admin", "shell", "refusals"]);
  const [search] = useSearchParams();
  const { summary } = useProblems(outcome?.problems);
  return (
    <>
      <StaffTitle hasError={summary.length > 0 || outcome?.refusal !== undefined}>
        {title}
      </StaffTitle>
      {back && <BackLink {...back} />}
      {!outcome && isJustSaved(search) && <Banner>{t("saved")}</Banner>}
      {!outcome && search.has(queryKeys.waits) && <Banner>{t("waits")}</Banner>}
      {!outcome && search.has(queryKeys.mailed) && <Banner>{t("mailed")}</Banner>}
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
