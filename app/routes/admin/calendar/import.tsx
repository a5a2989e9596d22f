import { addresses, withQuery } from "#app/addresses.ts";
import { yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import { calendarYear } from "#app/forms/administration/calendar-year.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { staffToday } from "#app/server/queries/staff/due-days.ts";
import { draftOfYear } from "#app/server/usecases/time/import-calendar.ts";
import { Alert } from "#app/ui/alert.tsx";
import { readNumber } from "../../kit/read-number.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import { FaultTable } from "../list-import/fault-table.tsx";
import { PlanAlerts } from "../list-import/plan-alerts.tsx";
import type { Route } from "./+types/import";
import { EventNotes } from "./event-notes.tsx";
import { handleCalendarImport } from "./handle-calendar-import.ts";
import { ImportForm } from "./import-form.tsx";
import { CalendarImportHelp } from "./list-help.tsx";
import { PlannedDays } from "./planned-days.tsx";

/** For the year of the address; with a draft of the law to begin with, where it is asked for. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const { searchParams } = new URL(request.url);
  const asked = readNumber(searchParams.get(queryKeys.year)) ?? yearOf(staffToday(app)) + 1;
  const year = calendarYear.shape.year.safeParse(asked);
  if (!year.success) throw notFound();
  const draft = searchParams.has(queryKeys.draft) ? draftOfYear(actor, year.data) : "";
  if (draft === null) throw notFound();
  return { year: year.data, draft };
}

export async function action({ request, context }: Route.ActionArgs) {
  return handleCalendarImport(readStaffRequest(context), await readTextForm(request));
}

export default function ImportCalendar({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { year, draft } = loaderData;
  const plan = actionData?.plan;
  const text = actionData?.text ?? draft;
  const source = actionData?.fields?.source ?? actionData?.problems?.values.source ?? "";
  return (
    <AdminPage
      title={t("calendar.import.title", { year })}
      lead={t("calendar.import.lead")}
      back={{ href: withQuery(addresses.admin.calendar, { year }), text: t("calendar.title") }}
      outcome={actionData && { problems: actionData.problems }}
    >
      {draft !== "" && !actionData && (
        <Alert tone="info" role="status" title={t("calendar.import.drafted")}>
          <p>{t("calendar.import.drafted-why")}</p>
        </Alert>
      )}
      <PlanAlerts
        outdated={actionData?.outdated ? t("calendar.import.outdated") : null}
        fileFault={
          plan?.fileFault
            ? t(`calendar.import.file-fault.${plan.fileFault}`, plan.faultFacts)
            : null
        }
      />
      {plan && !plan.fileFault && (
        <>
          <EventNotes notes={plan.notes} year={year} />
          <FaultTable
            faults={plan.faults}
            why={t("calendar.import.faults-why")}
            known={{ heading: t("calendar.day"), tell: ({ day }) => day }}
            tellReason={({ reason }) => t(`calendar.import.fault-is.${reason}`)}
          />
          <PlannedDays plan={plan} year={year} text={text} source={source} />
        </>
      )}
      <ImportForm
        year={year}
        text={text}
        source={source}
        problems={actionData?.problems}
        checked={!!plan}
        sourceMissing={
          source === "" && plan?.faults.some(({ reason }) => reason === "source-missing") === true
        }
      />
      <CalendarImportHelp />
    </AdminPage>
  );
}
