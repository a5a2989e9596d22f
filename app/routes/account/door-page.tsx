import type { ReactNode } from "react";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormColumn } from "#app/ui/form-layout.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

type Props = {
  title: string;
  lead: ReactNode;
  errors?: { readonly [name: string]: string };
  children: ReactNode;
};

/** A page on the way in: one column, its errors above its heading. */
export function DoorPage({ title, lead, errors = {}, children }: Props) {
  const { t } = useTranslation("shell");
  const { summary } = useProblems({ values: {}, errors });
  return (
    <PageBody>
      <title>{summary.length > 0 ? t("title.with-error", { title }) : title}</title>
      <FormColumn>
        <ErrorSummary title={t("form.error-title", { count: summary.length })} errors={summary} />
        <PageHeading lead={lead}>{title}</PageHeading>
        {children}
      </FormColumn>
    </PageBody>
  );
}
