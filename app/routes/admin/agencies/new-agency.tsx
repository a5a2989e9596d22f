import { addresses } from "#app/addresses.ts";
import { agency as agencyForm } from "#app/forms/administration/agency.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { agencyTree } from "#app/server/queries/admin/agencies.ts";
import { addAgency } from "#app/server/usecases/administration/change-agency.ts";
import { handleForm } from "../../kit/handle-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/new-agency";
import { AgencyForm } from "./agency-form.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const agencies = await agencyTree(app, actor);
  if (agencies === null) throw notFound();
  return { agencies };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const form = await readTextForm(request);
  return handleForm(form, agencyForm, addresses.admin.agencies, (value) =>
    addAgency(app, actor, value),
  );
}

export default function NewAgency({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  return (
    <AdminPage
      title={t("agencies.add")}
      back={{ href: addresses.admin.agencies, text: t("agencies.title") }}
      outcome={actionData}
    >
      <AgencyForm agencies={loaderData.agencies} problems={actionData?.problems} />
    </AdminPage>
  );
}
