import { data } from "react-router";
import { addresses, addressOf } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { dayInWords, momentInVietnam } from "#app/components/time/day-words.ts";
import { incidentNumber } from "#app/domain/data-rights/incident.ts";
import { changedIncidentForm, closeIncidentForm } from "#app/forms/rights/incident.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { incidentFile } from "#app/server/queries/rights/incidents.ts";
import { closeIncident, updateIncident } from "#app/server/usecases/rights/incidents.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Card, Panel } from "#app/ui/panel.tsx";
import { chooseAct } from "../../kit/choose-act.ts";
import { type FormOutcome, handleForm, redirectWhenDone } from "../../kit/handle-form.ts";
import { readForm } from "../../kit/read-form.ts";
import { readNumber } from "../../kit/read-number.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/incident";
import { ChangeForm, CloseForm } from "./change-forms.tsx";
import { HoursLeft } from "./incidents.tsx";
import { Drafts } from "./notice-drafts.tsx";

async function openIncident({ context, params }: Pick<Route.LoaderArgs, "context" | "params">) {
  const { app, actor } = readStaffRequest(context);
  const id = readNumber(params.id ?? null) ?? 0;
  const file = await incidentFile(app, actor, id);
  if (file === null) throw notFound();
  return { ...file, app, actor, id };
}

export async function loader(args: Route.LoaderArgs) {
  const { incident, office, today } = await openIncident(args);
  return { incident, office, today };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readTextForm(request);
  type Opened = Awaited<ReturnType<typeof openIncident>>;
  const here = ({ id }: Opened) => addressOf(addresses.admin.incident, { id });
  const acts = {
    change: (at: Opened) => change(at, form, here(at)),
    close: (at: Opened) =>
      handleForm(form, closeIncidentForm, here(at), (note) =>
        closeIncident(at.app, at.actor, at.id, note),
      ),
  };
  const act = chooseAct(form, acts, null);
  return act(await openIncident({ context, params }));
}

async function change(
  { app, actor, id, today }: Awaited<ReturnType<typeof openIncident>>,
  form: FormData,
  here: string,
) {
  const read = readForm(form, changedIncidentForm(today));
  const chosen = form.getAll("dataKinds").map(String);
  if (!read.ok) return data<FormOutcome>({ problems: read.problems, chosen }, { status: 422 });
  return redirectWhenDone(here, updateIncident(app, actor, id, read.value));
}

export default function IncidentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, i18n } = useTranslation("rights");
  const { incident, office, today } = loaderData;
  const noticed = momentInVietnam(new Date(incident.noticedAt));
  const isOpen = incident.closedAt === null;
  return (
    <AdminPage
      title={t("incident.one-title", { number: incidentNumber(incident) })}
      lead={`${t("incident.noticed")} ${noticed.time}, ${dayInWords(noticed.day, i18n.language)}`}
      back={{ href: addresses.admin.incidents, text: t("incident.title") }}
      outcome={actionData}
    >
      {incident.owed && (
        <Alert
          tone={incident.owed.hoursLeft < 0 ? "error" : "warning"}
          title={<HoursLeft hours={incident.owed.hoursLeft} />}
        >
          {t("incident.owed")}: <DateText at={incident.owed.by} withTime />
        </Alert>
      )}
      {isOpen ? (
        <>
          <Card title={t("incident.change-title")}>
            <ChangeForm incident={incident} outcome={actionData} today={today} />
          </Card>
          <Card title={t("incident.close-title")}>
            <CloseForm problems={actionData?.problems} />
          </Card>
        </>
      ) : (
        <Panel title={t("incident.closed")}>
          <p className="whitespace-pre-line">{incident.closingNote}</p>
        </Panel>
      )}
      <Drafts incident={incident} office={office} />
    </AdminPage>
  );
}
