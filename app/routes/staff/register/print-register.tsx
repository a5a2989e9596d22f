import { staffAddress, withQuery } from "#app/addresses.ts";
import { StaffTitle, useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { registerSheet } from "#app/server/queries/staff/register/register-book.ts";
import { recordRegisterPrint } from "#app/server/usecases/custody/record-register.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { PrintButton } from "../print-button.tsx";
import type { Route } from "./+types/print-register.ts";
import { AnnulledNumbers } from "./annulled-numbers.tsx";
import { readRegisterAddress } from "./read-register-address.ts";
import { RegisterSheet } from "./register-sheet.tsx";

/** The list with initials; nothing is recorded by looking at it. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const { year, after } = readRegisterAddress(request);
  const sheet = await registerSheet(app, actor, { year, after, whole: false });
  if (sheet === null) throw notFound();
  return { sheet, after };
}

/** The book with names and addresses, which is recorded first. */
export async function action({ request, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const { year, after } = readRegisterAddress(request);
  const recorded = await recordRegisterPrint(app, actor, { year, after });
  const sheet = recorded.ok && (await registerSheet(app, actor, { year, after, whole: true }));
  if (!sheet) throw notFound();
  return { sheet };
}

export default function PrintRegister({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const { base } = useStaffPlace();
  const { sheet } = actionData ?? loaderData;
  const { whole, year, lines, next } = sheet;
  const title = t(whole ? "register.book" : "register.list", { year: String(year) });
  const further = withQuery(staffAddress(base, "printRegister"), { year, after: next ?? "" });
  return (
    <div className="print:[page:register]">
      <div className="print:hidden">
        <StaffTitle>{title}</StaffTitle>
        <BackLink
          href={withQuery(staffAddress(base, "register"), { year })}
          text={t("register.title", { year: String(year) })}
        />
      </div>
      <PageHeading caption={sheet.unitName} actions={<PrintButton />}>
        {title}
      </PageHeading>
      <div className="mb-5 grid gap-4 print:hidden">
        <Alert>{t(whole ? "register.book-note" : "register.list-note")}</Alert>
        {next !== null &&
          (whole ? (
            <form method="post" action={further}>
              <Button variant="secondary">{t("register.next-sheet", { number: next + 1 })}</Button>
            </form>
          ) : (
            <LinkButton variant="secondary" href={further}>
              {t("register.next-sheet", { number: next + 1 })}
            </LinkButton>
          ))}
      </div>
      <RegisterSheet lines={lines} />
      <AnnulledNumbers annulled={sheet.annulled} />
    </div>
  );
}
