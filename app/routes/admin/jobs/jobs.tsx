import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { jobOverview } from "#app/server/queries/admin/jobs.ts";
import { askForJob } from "#app/server/usecases/administration/ask-for-job.ts";
import { Section } from "#app/ui/section.tsx";
import { redirectWhenDone } from "../../kit/handle-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/jobs";
import { JobCards } from "./job-cards.tsx";
import { RunTable } from "./run-table.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const overview = await jobOverview(app, actor);
  if (overview === null) throw notFound();
  return overview;
}

export async function action({ request, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const name = String((await readTextForm(request)).get("name") ?? "");
  return redirectWhenDone(addresses.admin.jobs, askForJob(app, actor, name));
}

export default function Jobs({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  return (
    <AdminPage title={t("jobs.title")} lead={t("jobs.lead")} outcome={actionData}>
      <JobCards jobs={loaderData.jobs} />
      <Section title={t("jobs.runs")} lead={t("jobs.runs-lead")}>
        <RunTable runs={loaderData.runs} />
      </Section>
    </AdminPage>
  );
}
