import { addresses } from "#app/addresses.ts";
import { compare } from "#app/domain/deadline/calendar/civil-date.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { officeLimit } from "#app/server/queries/admin/limits.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/limit";
import { handleLimitForm } from "./handle-limit-form.ts";
import { LimitForm } from "./limit-form.tsx";
import { useLimitWords } from "./limit-words.ts";
import { PreviewPanel } from "./preview-panel.tsx";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const limit = await officeLimit(app, actor, params.line);
  if (limit === null) throw notFound();
  return limit;
}

/** The line says which clock and which petitions; a form cannot change that. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const form = await readTextForm(request);
  const limit = await officeLimit(app, actor, params.line);
  if (limit === null) throw notFound();
  for (const name of ["clock", "class", "channel", "complexity"] as const)
    form.set(name, limit.rule[name] ?? "");
  return handleLimitForm(readStaffRequest(context), form);
}

export default function Limit({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const words = useLimitWords();
  const { rule, versions, today } = loaderData;
  const newest = versions[0] ?? rule;
  return (
    <AdminPage
      title={t(`limits.clock.${rule.clock}`)}
      lead={t("limits.change-lead", { kind: words.kind(rule) })}
      back={{ href: addresses.admin.limits, text: t("limits.title") }}
      outcome={actionData}
    >
      {actionData?.preview && (
        <PreviewPanel preview={actionData.preview} entries={actionData.entries ?? []} />
      )}
      <LimitForm
        rule={{
          ...newest,
          validFrom: compare(newest.validFrom, today) > 0 ? newest.validFrom : today,
        }}
        outcome={actionData}
      />
    </AdminPage>
  );
}
