import { addresses } from "#app/addresses.ts";
import { field as fieldForm } from "#app/forms/administration/field.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { fields } from "#app/server/queries/admin/reference.ts";
import {
  addField,
  renameField,
  retireField,
} from "#app/server/usecases/administration/change-field.ts";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { chooseAct } from "../../kit/choose-act.ts";
import { handleForm, redirectWhenDone } from "../../kit/handle-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/fields";
import { FieldForm } from "./field-form.tsx";
import { FieldTable } from "./field-table.tsx";

const page = addresses.admin.fields;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const all = await fields(app, actor);
  if (all === null) throw notFound();
  const chosen = new URL(request.url).searchParams.get(queryKeys.edited);
  return { fields: all, edited: all.find(({ code }) => code === chosen) ?? null };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const form = await readTextForm(request);
  const keep = (change: typeof addField) =>
    handleForm(form, fieldForm, page, (value) => change(app, actor, value));
  const setRetired = (retired: boolean) =>
    redirectWhenDone(page, retireField(app, actor, { code: String(form.get("code")), retired }));
  const acts = {
    add: () => keep(addField),
    rename: () => keep(renameField),
    retire: () => setRetired(true),
    restore: () => setRetired(false),
  };
  return chooseAct(form, acts, "add")();
}

export default function Fields({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { fields: rows, edited } = loaderData;
  return (
    <AdminPage title={t("fields.title")} lead={t("fields.lead")} outcome={actionData}>
      <TwoColumns
        main={<FieldTable fields={rows} />}
        side={
          <FieldForm key={edited?.code ?? ""} edited={edited} problems={actionData?.problems} />
        }
      />
    </AdminPage>
  );
}
