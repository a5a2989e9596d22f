import { addresses } from "#app/addresses.ts";
import { agency as agencyForm } from "#app/forms/administration/agency.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { agencyTree } from "#app/server/queries/admin/agencies.ts";
import { changeAgency } from "#app/server/usecases/administration/change-agency.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import { handleForm } from "../handle-form.ts";
import type { Route } from "./+types/agency";
import { AgencyForm } from "./agency-form.tsx";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const agencies = await agencyTree(app, actor);
  const stored = agencies?.find(({ code }) => code === params.code);
  if (!agencies || !stored) throw notFound();
  return { agencies, stored };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const form = await readTextForm(request);
  form.set("code", params.code);
  return handleForm(form, agencyForm, addresses.admin.agencies, (value) =>
    changeAgency(app, actor, value),
  );
}

export default function Agency({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { agencies, stored } = loaderData;
  return (
    <AdminPage
      title={stored.name}
      back={{ href: addresses.admin.agencies, text: t("agencies.title") }}
      outcome={actionData}
    >
      <AgencyForm agencies={agencies} stored={stored} problems={actionData?.problems} />
    </AdminPage>
  );
}
