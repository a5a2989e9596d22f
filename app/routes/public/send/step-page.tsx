import type { ReactNode } from "react";
import type { ScopeHint } from "#app/domain/petition/intake/scope-hint.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { FormColumn } from "#app/ui/form-layout.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { StepCaption } from "#app/ui/stepper.tsx";
import { PageScript } from "../page-script.tsx";
import { PageTitle } from "../page-title.tsx";
import { type Errors, ProblemSummary } from "../problem-summary.tsx";
import { useSite } from "../site-data.ts";
import { stepsInAll } from "./says.ts";
import { ScopeNotice } from "./scope-notice.tsx";

export type StepNotice = "expired" | "cookie" | readonly ScopeHint[] | null;

type Props = {
  number: number;
  title: string;
  lead?: ReactNode;
  backHref: string;
  notice: StepNotice;
  errors: Errors;
  /** Names of the fields from top to bottom. */
  order: readonly string[];
  children: ReactNode;
};

/** What every step of sending shares: the way back, what is wrong, where one stands. */
export function StepPage({
  number,
  title,
  lead,
  backHref,
  notice,
  errors,
  order,
  children,
}: Props) {
  const { t } = useTranslation("shell");
  const caption = t("form.step", { step: number, total: stepsInAll });
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <PageBody width="column">
      <PageTitle page={`${caption}: ${title}`} withError={hasErrors} />
      <BackLink href={backHref} text={t("word.back")} />
      <ProblemSummary errors={errors} order={order} />
      <Notice notice={notice} />
      <PageHeading
        caption={<StepCaption text={caption} step={number} total={stepsInAll} />}
        lead={lead}
      >
        {title}
      </PageHeading>
      <FormColumn>{children}</FormColumn>
      <PageScript />
    </PageBody>
  );
}

function Notice({ notice }: { notice: StepNotice }) {
  const { t } = useTranslation(["public", "forms"]);
  const { phone } = useSite();
  if (notice === null) return null;
  return (
    <div className="mb-6">
      {notice === "expired" && (
        <Alert tone="warning" role="status" title={t("send.expired.title")}>
          <p>{t("forms:draft.expired")}</p>
        </Alert>
      )}
      {notice === "cookie" && (
        <Alert tone="warning" role="alert" title={t("send.cookie.title")}>
          <p>{t("send.cookie.body")}</p>
          <p>{t("send.cookie.call", { phone })}</p>
        </Alert>
      )}
      {typeof notice === "object" && <ScopeNotice hints={notice} />}
    </div>
  );
}
