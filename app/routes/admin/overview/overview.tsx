import { addresses } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { installationChecks } from "#app/server/queries/admin/installation.ts";
import { systemOverview } from "#app/server/queries/admin/system.ts";
import { requestFacts } from "#app/server/session/request-context.ts";
import { retryMessage } from "#app/server/usecases/sending/retry-message.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Section } from "#app/ui/section.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { redirectWhenDone } from "../../kit/handle-form.ts";
import { readNumber } from "../../kit/read-number.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/overview";
import { BackupPanel } from "./backup-panel.tsx";
import { FirstHour } from "./first-hour.tsx";
import { SetAside } from "./set-aside.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const overview = await systemOverview(app, actor);
  const { backupSet } = context.get(requestFacts);
  const installation = await installationChecks(app, actor, backupSet);
  if (overview === null || installation === null) throw notFound();
  return { ...overview, installation };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const id = readNumber((await readTextForm(request)).get("messageId")) ?? 0;
  return redirectWhenDone(addresses.admin.overview, retryMessage(app, actor, id));
}

export default function SystemOverview({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("admin");
  const { waiting, oldestWaitingAt, lastSentAt, setAside } = loaderData;
  const { backup, proof, failedTry, room, installation } = loaderData;
  return (
    <AdminPage title={t("overview.title")} lead={t("overview.lead")} outcome={actionData}>
      {installation.checks.some(({ done }) => !done) && <FirstHour installation={installation} />}
      {setAside.length > 0 && (
        <Alert tone="error" title={t("overview.alarm", { count: setAside.length })}>
          <p>{t("overview.alarm-why")}</p>
        </Alert>
      )}
      {room.state !== "enough" && (
        <Alert
          tone={room.state === "full" ? "error" : "warning"}
          title={t(`overview.disk.${room.state}`)}
        >
          <p>
            {t("overview.disk.room", {
              megabytes: room.freeMegabytes,
              percent: Math.floor(room.freePercent),
            })}{" "}
            {room.state === "full" && t("overview.disk.goes-on")}
          </p>
        </Alert>
      )}
      <StatRow>
        <Stat
          label={t("overview.waiting")}
          value={String(waiting)}
          note={
            oldestWaitingAt && (
              <>
                {t("overview.oldest")} <DateText at={oldestWaitingAt} withTime />
              </>
            )
          }
        />
        <Stat
          label={t("overview.set-aside")}
          value={String(setAside.length)}
          tone={setAside.length > 0 ? "alarm" : "good"}
        />
      </StatRow>
      <p>
        {t("overview.last-sent")}:{" "}
        {lastSentAt ? <DateText at={lastSentAt} withTime /> : t("overview.none-yet")}
      </p>
      <Section title={t("overview.set-aside-title")} lead={t("overview.set-aside-lead")}>
        <SetAside messages={setAside} />
      </Section>
      <Section id="backup" title={t("overview.backup")} lead={t("overview.backup-lead")}>
        <BackupPanel backup={backup} proof={proof} failedTry={failedTry} />
      </Section>
    </AdminPage>
  );
}
