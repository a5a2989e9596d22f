import { redirect } from "react-router";
import { staffAddress } from "#app/addresses.ts";
import { dayInWords } from "#app/components/time/day-words.ts";
import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { dataRequest } from "#app/server/queries/rights/data-requests.ts";
import { exportsOfPerson } from "#app/server/queries/rights/person-export.ts";
import { recordExport } from "#app/server/usecases/rights/export-data.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ExportSheet } from "../../kit/export-sheet.tsx";
import { readNumber } from "../../kit/read-number.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { RecordsPage } from "../records-page.tsx";
import type { Route } from "./+types/export.ts";

/** The copy is the answer to a recorded request, so the address by itself shows nothing. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, base } = readStaffRequest(context);
  const id = readNumber(params.id) ?? 0;
  if ((await dataRequest(app, actor, id)) === null) throw notFound();
  return { base, id };
}

export async function action({ context, params }: Route.ActionArgs) {
  const { app, actor, base } = readStaffRequest(context);
  const id = readNumber(params.id) ?? 0;
  const recorded = await recordExport(app, actor, id);
  const found = recorded.ok ? await dataRequest(app, actor, id) : null;
  if (found?.petitionId == null) throw notFound();
  const copies = await exportsOfPerson(app, found.petitionId);
  if (copies.length === 0) throw redirect(staffAddress(base, "dataRequest", { id }));
  return { copies };
}

export default function StaffExport({ loaderData, actionData }: Route.ComponentProps) {
  const { t, i18n } = useTranslation("rights");
  const { base, id } = loaderData;
  const copies = actionData?.copies ?? [];
  const day = (at: string) => dayInWords(civilDateInVietnam(new Date(at)), i18n.language);
  return (
    <RecordsPage
      title={t("export.title")}
      lead={copies[0] ? t("export.lead", { day: day(copies[0].madeAt) }) : undefined}
      back={{ href: staffAddress(base, "dataRequest", { id }), text: t("one.facts") }}
    >
      <Alert>{t("one.export-recorded")}</Alert>
      <div className="flex flex-wrap gap-3 print:hidden">
        {copies.length === 0 && (
          <form method="post">
            <Button variant="secondary">{t("one.export")}</Button>
          </form>
        )}
        <form method="post" action={staffAddress(base, "dataRequestJson", { id })}>
          <Button variant="secondary" icon="download">
            {t("one.export-json")}
          </Button>
        </form>
      </div>
      {copies.map((copy) => (
        <section key={copy.petition.code}>
          <h2 className="text-2xl">{copy.petition.code}</h2>
          <ExportSheet copy={copy} />
        </section>
      ))}
    </RecordsPage>
  );
}
