import { addresses } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { synonyms as synonymsForm, synonymsText } from "#app/forms/administration/synonyms.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { synonyms } from "#app/server/queries/admin/reference.ts";
import { changeSettings } from "#app/server/usecases/administration/change-setting.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { handleForm } from "../kit/handle-form.ts";
import { readTextForm } from "../kit/read-upload.ts";
import { notFound } from "../kit/refusals.ts";
import { readStaffRequest } from "../kit/staff-request.ts";
import type { Route } from "./+types/synonyms";
import { AdminPage } from "./admin-page.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const groups = await synonyms(app, actor);
  if (groups === null) throw notFound();
  return { text: synonymsText(groups) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const form = await readTextForm(request);
  return handleForm(form, synonymsForm, addresses.admin.synonyms, (value) =>
    changeSettings(app, actor, value),
  );
}

export default function SynonymsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { errorOf, typedOr } = useProblems(actionData?.problems);
  return (
    <AdminPage title={t("synonyms.title")} lead={t("synonyms.lead")} outcome={actionData}>
      <form method="post" noValidate className="grid max-w-column gap-6">
        <TextArea
          id="synonyms"
          name="synonyms"
          label={t("synonyms.groups")}
          hint={t("synonyms.groups-hint")}
          defaultValue={typedOr("synonyms", loaderData.text)}
          error={errorOf("synonyms")}
          rows={20}
        />
        <ButtonRow>
          <Button>{t("save")}</Button>
        </ButtonRow>
      </form>
    </AdminPage>
  );
}
