import { staffAddress, withQuery } from "#app/addresses.ts";
import { StaffTitle, useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import {
  type RegisterPage,
  registerPage,
} from "#app/server/queries/staff/register/register-book.ts";
import { recordRegisterRead } from "#app/server/usecases/custody/record-register.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Select } from "#app/ui/select.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/register.ts";
import { AnnulledNumbers } from "./annulled-numbers.tsx";
import { readRegisterAddress } from "./read-register-address.ts";
import { RegisterTable } from "./register-table.tsx";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  await recordRegisterRead(app, actor);
  const page = await registerPage(app, actor, readRegisterAddress(request));
  if (page === null) throw notFound();
  return page;
}

export default function Register({ loaderData: page }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "shell"]);
  const { base } = useStaffPlace();
  const title = t("register.title", { year: String(page.year) });
  const here = staffAddress(base, "register");
  return (
    <>
      <StaffTitle>{title}</StaffTitle>
      <PageHeading
        caption={page.unitName}
        lead={page.names ? t("register.names-note") : t("register.initials-note")}
        actions={<PrintActions page={page} />}
      >
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
        <RegisterTable lines={page.lines} caption={title} />
      ) : (
        <EmptyState title={t("register.empty")}>{t("register.empty-note")}</EmptyState>
      )}
      <AnnulledNumbers annulled={page.annulled} />
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
    </>
  );
}

/** The book, which is recorded, and a list that names nobody. */
function PrintActions({ page }: { page: RegisterPage }) {
  const { t } = useTranslation("office");
  const { base } = useStaffPlace();
  if (page.lines.length === 0) return null;
  const print = withQuery(staffAddress(base, "printRegister"), { year: page.year });
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      {page.names && (
        <form method="post" action={print}>
          <Button variant="secondary" icon="lock">
            {t("register.print-book")}
          </Button>
        </form>
      )}
      <LinkButton variant="secondary" icon="printer" href={print}>
        {t("register.print-list")}
      </LinkButton>
    </div>
  );
}
