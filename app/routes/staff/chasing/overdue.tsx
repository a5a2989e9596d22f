import { addresses, withQuery } from "#app/addresses.ts";
import { StaffTitle } from "#app/components/frame/staff-place.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryValues } from "#app/query-keys.ts";
import { overdueList } from "#app/server/queries/staff/chasing.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TabsNav } from "#app/ui/tabs-nav.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { PrintButton } from "../print-button.tsx";
import type { Route } from "./+types/overdue.ts";
import { OverdueSheet } from "./overdue-sheet.tsx";
import { OverdueTable } from "./overdue-table.tsx";
import { asksReportedOnly } from "./reported-only.ts";

const here = addresses.office.overdue;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const reportedOnly = asksReportedOnly(request);
  const list = await overdueList(app, actor, reportedOnly);
  if (list === null) throw notFound();
  return { ...list, reportedOnly };
}

export default function Overdue({ loaderData: list }: Route.ComponentProps) {
  const { t, i18n } = useTranslation("office");
  const query = list.reportedOnly ? { section: queryValues.reportedOnly } : {};
  const title = t("overdue.title");
  return (
    <div className="print:[page:register]">
      <StaffTitle>{title}</StaffTitle>
      <div className="print:hidden">
        <BackLink href={addresses.office.chasing} text={t("chase.title")} />
      </div>
      <PageHeading
        caption={t("overdue.as-of", { day: dayInWords(list.today, i18n.language) })}
        actions={
          list.units.length > 0 && (
            <>
              <PrintButton />
              <LinkButton
                href={withQuery(addresses.office.overdueDocx, query)}
                reload
                variant="secondary"
                icon="download"
              >
                {t("papers.docx")}
              </LinkButton>
            </>
          )
        }
      >
        {title}
      </PageHeading>
      <TabsNav
        label={t("overdue.filter")}
        items={[
          { href: here, text: t("overdue.all"), current: !list.reportedOnly },
          {
            href: withQuery(here, { section: queryValues.reportedOnly }),
            text: t("overdue.reported"),
            current: list.reportedOnly,
          },
        ]}
      />
      {list.cut && <Alert tone="warning" title={t("overdue.cut", { number: list.total })} />}
      {list.units.length > 0 ? (
        <>
          <div className="print:hidden">
            <OverdueTable units={list.units} caption={title} />
          </div>
          <OverdueSheet units={list.units} />
        </>
      ) : (
        <EmptyState title={t("overdue.none")} icon="check" />
      )}
    </div>
  );
}
