import { staffAddress, withQuery } from "#app/addresses.ts";
import { StaffTitle, useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { registerPage } from "#app/server/queries/staff/register-book.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Select } from "#app/ui/select.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { PrintButton } from "../print-button.tsx";
import type { Route } from "./+types/register.ts";
import { RegisterSheet } from "./register-sheet.tsx";
import { RegisterTable } from "./register-table.tsx";

const numberIn = (text: string | null) => (text && /^\d{1,9}$/.test(text) ? Number(text) : null);

export async function loader({ request, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const search = new URL(request.url).searchParams;
  const page = await registerPage(app, actor, {
    year: numberIn(search.get(queryKeys.year)),
    after: numberIn(search.get(queryKeys.after)),
    before: numberIn(search.get(queryKeys.before)),
  });
  if (page === null) throw notFound();
  return page;
}

export default function Register({ loaderData: page }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "shell"]);
  const { base } = useStaffPlace();
  const title = t("register.title", { year: String(page.year) });
  const here = staffAddress(base, "register");
  return (
    <div className="print:[page:register]">
      <StaffTitle>{title}</StaffTitle>
      <PageHeading caption={page.unitName} actions={<PrintButton />}>
        {title}
      </PageHeading>
      {page.years.length > 1 && (
        <form method="get" action={here} className="mb-5 flex items-end gap-3 print:hidden">
          <Select
            id="year"
            name={queryKeys.year}
            width="s"
            label={t("register.year")}
            options={page.years.map((year) => ({ value: String(year), label: String(year) }))}
            defaultValue={String(page.year)}
          />
          <Button variant="secondary">{t("shell:word.view")}</Button>
        </form>
      )}
      {page.lines.length > 0 ? (
        <>
          <div className="print:hidden">
            <RegisterTable lines={page.lines} caption={title} />
          </div>
          <RegisterSheet lines={page.lines} />
        </>
      ) : (
        <EmptyState title={t("register.empty")}>{t("register.empty-note")}</EmptyState>
      )}
      <Pagination
        label={t("shell:page.label")}
        previous={
          page.previous === null
            ? undefined
            : {
                href: withQuery(here, { year: page.year, before: page.previous }),
                text: t("shell:page.previous"),
              }
        }
        next={
          page.next === null
            ? undefined
            : {
                href: withQuery(here, { year: page.year, after: page.next }),
                text: t("shell:page.next"),
              }
        }
      />
    </div>
  );
}
