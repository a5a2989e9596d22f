import { useActTitle } from "#app/components/petition/use-act-title.ts";
import { recallReasons, stopReasons } from "#app/domain/petition/correction.ts";
import { recallForm, stopHandlingForm } from "#app/forms/petition/taking-back.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { recallFacts } from "#app/server/queries/staff/sending-back.ts";
import { recallForwarding } from "#app/server/usecases/routing/recall-forwarding.ts";
import { stopHandling } from "#app/server/usecases/routing/stop-handling.ts";
import { Alert } from "#app/ui/alert.tsx";
import { chooseAct } from "../../../kit/choose-act.ts";
import { openActPage } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { performActWithPaper, readActWithFiles, type SentWithFiles } from "../paper-acts.ts";
import { performActWithForm } from "../perform-act.ts";
import type { Route } from "./+types/recall.ts";
import { CodedReasonForm } from "./coded-reason-form.tsx";

const commands = ["recall-forwarding", "recall-accepted", "stop-handling"] as const;

export async function loader(args: Route.LoaderArgs) {
  const { who, found, head } = await openActPage(args, commands);
  return { head, facts: await recallFacts(who.app, found.petition) };
}

/** What the page's forms ask for. */
const acts = {
  recall: (sent: SentWithFiles) =>
    performActWithPaper(sent, recallForm, recallForwarding, "recalled"),
  stop: (sent: SentWithFiles) =>
    performActWithForm(sent, stopHandlingForm, stopHandling, "handling-stopped"),
};

export async function action(args: Route.ActionArgs) {
  const sent = await readActWithFiles(args);
  return chooseAct(sent.form, acts, null)(sent);
}

export default function Recall({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "domain"]);
  const actTitle = useActTitle();
  const { head, facts } = loaderData;
  const stops = head.possible.includes("stop-handling");
  const onlyByPaper = head.onlyByPaper.length > 0;
  return (
    <ActPage
      head={head}
      title={actTitle("recall", head)}
      lead={t(stops ? "recall.lead-stop" : "recall.lead", { agency: head.agency })}
      refusedForm={refusedForm}
    >
      {facts.accepted && (
        <Alert tone="warning">{t("recall.accepted", { agency: head.agency })}</Alert>
      )}
      {facts.noticeOwed && <Alert tone="warning">{t("recall.notice-owed")}</Alert>}
      {stops ? (
        <CodedReasonForm
          head={head}
          intent="stop"
          options={stopReasons.map((value) => ({ value, label: t(`domain:stop-reason.${value}`) }))}
          button={t("recall.stop")}
          refusedForm={refusedForm}
        />
      ) : (
        <CodedReasonForm
          head={head}
          intent="recall"
          options={recallReasons.map((value) => ({
            value,
            label: t(`domain:recall-reason.${value}`),
          }))}
          button={t(onlyByPaper ? "signed-paper.title" : "recall.do")}
          paper={facts.noticeOwed || onlyByPaper ? "owed" : "optional"}
          refusedForm={refusedForm}
        />
      )}
    </ActPage>
  );
}
