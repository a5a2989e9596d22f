import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { readTextForm } from "../../kit/read-upload.ts";
import { AdminPage } from "../admin-page.tsx";
import { asker } from "../asker.ts";
import type { Route } from "./+types/import";
import { answerImport } from "./answer-import.ts";
import { ColumnHelp } from "./column-help.tsx";
import { FaultList } from "./fault-list.tsx";
import { ImportForm } from "./import-form.tsx";
import { PlannedChanges } from "./planned-changes.tsx";

export async function action({ request, context }: Route.ActionArgs) {
  return answerImport(asker(context), await readTextForm(request));
}

export default function ImportPlaces({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const plan = actionData?.plan;
  return (
    <AdminPage
      title={t("places.import")}
      lead={t("places.import-lead")}
      back={{ href: addresses.admin.places, text: t("places.title") }}
      answer={actionData && { problems: actionData.problems }}
    >
      {actionData?.outdated && <Alert tone="warning" role="alert" title={t("places.outdated")} />}
      {plan?.fileFault && (
        <Alert tone="error" role="alert" title={t(`places.file-fault.${plan.fileFault}`)}>
          <p>{t("places.file-fault-help")}</p>
        </Alert>
      )}
      {plan && !plan.fileFault && (
        <>
          <FaultList faults={plan.faults} />
          <PlannedChanges plan={plan} csv={actionData.csv} />
        </>
      )}
      <ImportForm csv={actionData?.csv ?? ""} problems={actionData?.problems} again={!!plan} />
      <ColumnHelp />
    </AdminPage>
  );
}
