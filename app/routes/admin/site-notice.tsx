import { addresses } from "#app/addresses.ts";
import { DayField } from "#app/components/form-fields/day-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { siteNotice as noticeForm } from "#app/forms/administration/site-notice.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { storedNotice } from "#app/server/queries/admin/reference.ts";
import { changeSettings } from "#app/server/usecases/administration/change-setting.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { handleForm } from "../kit/handle-form.ts";
import { readTextForm } from "../kit/read-upload.ts";
import { notFound } from "../kit/refusals.ts";
import { readStaffRequest } from "../kit/staff-request.ts";
import type { Route } from "./+types/site-notice";
import { AdminPage } from "./admin-page.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const stored = await storedNotice(app, actor);
  if (stored === undefined) throw notFound();
  return { stored };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const form = await readTextForm(request);
  return handleForm(form, noticeForm, addresses.admin.siteNotice, (value) =>
    changeSettings(app, actor, value),
  );
}

export default function SiteNoticePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const problems = actionData?.problems;
  const { errorOf, typedOr } = useProblems(problems);
  const { stored } = loaderData;
  const bind = (name: "noticeVi" | "noticeEn", text = "") => ({
    id: name,
    name,
    label: t(`site-notice.${name}`),
    defaultValue: typedOr(name, text),
    error: errorOf(name),
    rows: 4,
  });
  return (
    <AdminPage title={t("site-notice.title")} lead={t("site-notice.lead")} outcome={actionData}>
      <form method="post" noValidate className="grid max-w-column gap-6">
        <TextArea
          {...bind("noticeVi", stored?.vi)}
          hint={t("site-notice.noticeVi-hint")}
          lang="vi"
        />
        <TextArea {...bind("noticeEn", stored?.en)} lang="en" />
        <DayField
          name="noticeFrom"
          label={t("site-notice.noticeFrom")}
          hint={t("site-notice.noticeFrom-hint")}
          stored={stored?.from}
          problems={problems}
        />
        <DayField
          name="noticeTo"
          label={t("site-notice.noticeTo")}
          hint={t("site-notice.noticeTo-hint")}
          stored={stored?.to}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t("save")}</Button>
        </ButtonRow>
      </form>
    </AdminPage>
  );
}
