import { addresses } from "#app/addresses.ts";
import { clockNames } from "#app/domain/deadline/rules/clock-name.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { officeLimit } from "#app/server/queries/admin/limits.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Select } from "#app/ui/select.tsx";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/new-limit";
import { handleLimitForm } from "./handle-limit-form.ts";
import { LimitForm } from "./limit-form.tsx";
import { PreviewPanel } from "./preview-panel.tsx";

/** A special rule begins as its clock's general one, whose line is named like the clock. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const asked = new URL(request.url).searchParams.get(queryKeys.kind);
  const clock = clockNames.find((name) => name === asked) ?? null;
  const general = await officeLimit(app, actor, clock ?? "reply");
  if (general === null) throw notFound();
  return { clock, general };
}

export async function action({ request, context }: Route.ActionArgs) {
  return handleLimitForm(readStaffRequest(context), await readTextForm(request));
}

export default function NewLimit({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { clock, general } = loaderData;
  return (
    <AdminPage
      title={clock ? t("limits.new-of", { clock: t(`limits.clock.${clock}`) }) : t("limits.new")}
      lead={t("limits.new-lead")}
      back={{ href: addresses.admin.limits, text: t("limits.title") }}
      outcome={actionData}
    >
      {actionData?.preview && (
        <PreviewPanel preview={actionData.preview} entries={actionData.entries ?? []} />
      )}
      {clock ? (
        <LimitForm
          key={clock}
          rule={{ ...general.rule, validFrom: general.today, validTo: null }}
          kindIsOpen
          outcome={actionData}
        />
      ) : (
        <ClockChoice />
      )}
    </AdminPage>
  );
}

/** What else may be asked depends on the kind of limit, so it is asked first. */
function ClockChoice() {
  const { t } = useTranslation(["admin", "shell"]);
  return (
    <form method="get">
      <FormColumn>
        <Select
          id="clock"
          name={queryKeys.kind}
          label={t("limits.field.clock")}
          required
          empty={t("shell:form.choose")}
          options={clockNames.map((name) => ({ value: name, label: t(`limits.clock.${name}`) }))}
        />
        <ButtonRow>
          <Button>{t("limits.go-on")}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}
