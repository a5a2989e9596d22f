import { data, redirect } from "react-router";
import { addresses, addressOf } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { incidentNumber } from "#app/domain/data-rights/incident.ts";
import { newIncidentForm } from "#app/forms/rights/incident.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type IncidentLine, incidentList } from "#app/server/queries/rights/incidents.ts";
import { recordIncident } from "#app/server/usecases/rights/incidents.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Details } from "#app/ui/details.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { type FormOutcome, respondWithRefusal } from "../../kit/handle-form.ts";
import { readForm } from "../../kit/read-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/incidents";
import { IncidentForm } from "./incident-form.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const list = await incidentList(app, actor);
  if (list === null) throw notFound();
  return list;
}

export async function action({ request, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const form = await readTextForm(request);
  const list = await incidentList(app, actor);
  if (list === null) throw notFound();
  const read = readForm(form, newIncidentForm(list.today));
  const chosen = form.getAll("dataKinds").map(String);
  if (!read.ok) return data<FormOutcome>({ problems: read.problems, chosen }, { status: 422 });
  const done = await recordIncident(app, actor, read.value);
  return done.ok
    ? redirect(addressOf(addresses.admin.incident, { id: done.value }))
    : respondWithRefusal(done.reason, form);
}

export default function Incidents({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["rights", "admin"]);
  const { incidents, today } = loaderData;
  return (
    <AdminPage
      title={t("incident.title")}
      lead={t("incident.lead")}
      back={{ href: addresses.admin.auditTrail, text: t("admin:audit.nav") }}
      outcome={actionData}
    >
      {incidents.length === 0 ? (
        <EmptyState title={t("incident.none")} icon="check" />
      ) : (
        <IncidentTable incidents={incidents} />
      )}
      <Details summary={t("incident.new")} open={actionData !== undefined}>
        <IncidentForm today={today} outcome={actionData} />
      </Details>
    </AdminPage>
  );
}

/** How many hours are left or over, in words. */
export function HoursLeft({ hours }: { hours: number }) {
  const { t } = useTranslation("rights");
  return hours < 0 ? (
    <strong className="text-red">{t("incident.hours-over", { hours: -hours })}</strong>
  ) : (
    t("incident.hours-left", { hours })
  );
}

function IncidentTable({ incidents }: { incidents: readonly IncidentLine[] }) {
  const { t } = useTranslation("rights");
  return (
    <DataTable<IncidentLine>
      caption={t("incident.title")}
      rowKey={({ id }) => id}
      groups={[{ key: "all", rows: incidents }]}
      columns={[
        {
          key: "number",
          heading: t("incident.number"),
          onCard: "title",
          cell: (one) => (
            <Anchor href={addressOf(addresses.admin.incident, { id: one.id })}>
              {incidentNumber(one)}
            </Anchor>
          ),
        },
        {
          key: "noticed",
          heading: t("incident.noticed"),
          cell: ({ noticedAt }) => <DateText at={noticedAt} withTime />,
        },
        {
          key: "serious",
          heading: t("incident.serious"),
          cell: ({ serious }) => t(serious ? "incident.yes" : "incident.no"),
        },
        {
          key: "owed",
          heading: t("incident.owed"),
          cell: ({ owed, reportedAt }) =>
            owed ? (
              <>
                <DateText at={owed.by} withTime /> – <HoursLeft hours={owed.hoursLeft} />
              </>
            ) : (
              reportedAt && t("incident.reported")
            ),
        },
        {
          key: "state",
          heading: t("incident.state"),
          cell: ({ closedAt }) => t(closedAt === null ? "incident.open" : "incident.closed"),
        },
      ]}
    />
  );
}
