import type { ReactNode } from "react";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { StaffTitle, usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { StageBadge } from "#app/components/petition/stage-badge.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Anchor } from "#app/ui/anchor.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Stack } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalAlert } from "../file/refusal-alert.tsx";
import type { ActHead, RefusedForm } from "./act.ts";
import { isOutdated } from "./is-outdated.ts";

type Props = {
  head: ActHead;
  title: string;
  lead?: ReactNode;
  refusedForm: RefusedForm | undefined;
  /** Where the person came from who does not open the petition's own page. */
  backHref?: string;
  children: ReactNode;
};

/** The frame of a page that asks one act: which petition, what went wrong, the form. */
export function ActPage({ head, title, lead, refusedForm, backHref, children }: Props) {
  const { t } = useTranslation(["office", "forms", "refusals"]);
  const href = usePetitionHref();
  const { summary } = useProblems(refusedForm?.problems);
  const hasError = summary.length > 0 || Boolean(refusedForm?.refusal);
  return (
    <>
      <StaffTitle hasError={hasError}>{`${title} – ${head.code}`}</StaffTitle>
      <BackLink href={backHref ?? href(head.address)} text={t("act.back", { code: head.code })} />
      <ErrorSummary
        title={t("forms:errorSummary.title", { count: summary.length })}
        errors={summary}
      />
      {refusedForm?.refusal && <RefusalAlert refusedForm={refusedForm} code={head.code} />}
      {!refusedForm?.refusal && isOutdated(head, refusedForm) && (
        <div className="mb-6">
          <Alert tone="warning" role="alert" title={t("act.changed-before")}>
            <Anchor href={href(head.address)}>{t("act.see-changes")}</Anchor>
          </Alert>
        </div>
      )}
      <PageHeading
        lead={lead}
        caption={
          <span className="inline-flex flex-wrap items-center gap-2">
            {head.code} · {head.title}
            <StageBadge
              stage={head.stage}
              audience="staff"
              agency={head.agency}
              role={head.role}
              signed={head.signed}
            />
          </span>
        }
      >
        {title}
      </PageHeading>
      {head.possible.length > 0 || refusedForm !== undefined ? (
        <Stack>{children}</Stack>
      ) : (
        <Alert tone="warning">{t("refusals:reason.stage-forbids")}</Alert>
      )}
    </>
  );
}

/** What every form of an act carries: the version that was seen, and which form it is. */
export function ActFields({ head, intent }: { head: Pick<ActHead, "version">; intent: string }) {
  return (
    <>
      <input type="hidden" name="version" value={head.version} />
      <input type="hidden" name="intent" value={intent} />
    </>
  );
}
