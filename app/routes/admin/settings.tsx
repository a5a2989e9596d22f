import { addresses } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { settings as settingsForm } from "#app/forms/administration/settings.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { settings } from "#app/server/queries/admin/reference.ts";
import { changeSettings } from "#app/server/usecases/administration/change-setting.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { handleForm } from "../kit/handle-form.ts";
import { readTextForm } from "../kit/read-upload.ts";
import { notFound } from "../kit/refusals.ts";
import { readStaffRequest } from "../kit/staff-request.ts";
import type { Route } from "./+types/settings";
import { AdminPage } from "./admin-page.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const stored = await settings(app, actor);
  if (stored === null) throw notFound();
  return stored;
}

export async function action({ request, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const form = await readTextForm(request);
  return handleForm(form, settingsForm, addresses.admin.settings, (value) =>
    changeSettings(app, actor, value),
  );
}

export default function Settings({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { errorOf, typedOr } = useProblems(actionData?.problems);
  const bind = (
    name:
      | "provinceName"
      | "closingHour"
      | "officeHours"
      | "digestHour"
      | "nationalPortalUrl"
      | "counterNetworks"
      | "attackSends"
      | "floodSends"
      | "forwardingWaitMinutes"
      | "lateApology"
      | "lateApologyEn"
      | "dataOfficerName"
      | "dataOfficerPhone"
      | "dataOfficerEmail",
  ) => ({
    id: name,
    name,
    label: t(`settings.${name}`),
    hint: t(`settings.${name}-hint`, { unit: "{{unit}}" }),
    defaultValue: typedOr(name, String(loaderData[name] ?? "")),
    error: errorOf(name),
  });
  return (
    <AdminPage
      title={t("settings.title")}
      lead={t("settings.lead")}
      outcome={actionData}
      actions={
        <LinkButton href={addresses.admin.siteNotice} variant="secondary">
          {t("site-notice.title")}
        </LinkButton>
      }
    >
      <form method="post" noValidate className="grid max-w-column gap-6">
        <TextInput {...bind("provinceName")} />
        <TextInput {...bind("closingHour")} width="s" inputMode="numeric" optional />
        <TextInput {...bind("officeHours")} width="l" />
        <TextInput {...bind("digestHour")} width="s" inputMode="numeric" />
        <TextInput {...bind("nationalPortalUrl")} inputMode="url" />
        <TextArea {...bind("counterNetworks")} rows={3} optional />
        <TextInput {...bind("attackSends")} width="s" inputMode="numeric" />
        <TextInput {...bind("floodSends")} width="s" inputMode="numeric" />
        <TextInput {...bind("forwardingWaitMinutes")} width="s" inputMode="numeric" />
        <TextArea {...bind("lateApology")} rows={3} optional lang="vi" />
        <TextArea {...bind("lateApologyEn")} rows={3} optional lang="en" />
        <TextInput {...bind("dataOfficerName")} optional />
        <TextInput {...bind("dataOfficerPhone")} width="m" inputMode="tel" optional />
        <TextInput {...bind("dataOfficerEmail")} type="email" optional />
        <ButtonRow>
          <Button>{t("save")}</Button>
        </ButtonRow>
      </form>
    </AdminPage>
  );
}
