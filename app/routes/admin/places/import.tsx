import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import { FaultTable } from "../list-import/fault-table.tsx";
import { ListForm } from "../list-import/list-form.tsx";
import { PlanAlerts } from "../list-import/plan-alerts.tsx";
import type { Route } from "./+types/import";
import { ColumnHelp } from "./column-help.tsx";
import { handleUnitImport } from "./handle-unit-import.ts";
import { PlannedChanges } from "./planned-changes.tsx";

export async function action({ request, context }: Route.ActionArgs) {
  return handleUnitImport(readStaffRequest(context), await readTextForm(request));
}

export default function ImportPlaces({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const plan = actionData?.plan;
  const text = actionData?.text ?? "";
  return (
    <AdminPage
      title={t("places.import")}
      lead={t("places.import-lead")}
      back={{ href: addresses.admin.places, text: t("places.title") }}
      outcome={actionData && { problems: actionData.problems }}
    >
      <PlanAlerts
        outdated={actionData?.outdated ? t("places.outdated") : null}
        fileFault={
          plan?.fileFault ? t(`places.file-fault.${plan.fileFault}`, plan.faultFacts) : null
        }
        fileFaultHelp={t("places.file-fault-help")}
      />
      {plan && !plan.fileFault && (
        <>
          <FaultTable
            faults={plan.faults}
            why={t("places.faults-why")}
            known={{ heading: t("places.code"), tell: ({ code }) => code }}
            tellReason={({ reason }) => t(`places.fault-is.${reason}`)}
          />
          <PlannedChanges plan={plan} csv={text} />
        </>
      )}
      <ListForm
        box={{
          name: "csv",
          label: t("places.paste"),
          hint: t("places.paste-hint"),
          rows: 10,
          text,
        }}
        file={{ label: t("places.file"), accept: ".csv,.txt,text/csv" }}
        problems={actionData?.problems}
        checked={!!plan}
      />
      <ColumnHelp />
    </AdminPage>
  );
}
