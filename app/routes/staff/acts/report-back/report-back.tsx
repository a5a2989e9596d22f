import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useActTitle } from "#app/components/petition/use-act-title.ts";
import { reportBackForm } from "#app/forms/petition/report-back.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { reportBack } from "#app/server/usecases/leadership/report-back.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { chooseAct } from "../../../kit/choose-act.ts";
import { openActPage } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
import { performActWithPaper, readActWithFiles, type SentWithFiles } from "../paper-acts.ts";
import { PaperSection } from "../paper-section.tsx";
import type { Route } from "./+types/report-back.ts";

export async function loader(args: Route.LoaderArgs) {
  const { found, head } = await openActPage(args, ["report-back"]);
  return { head, direction: found.petition.direction?.text ?? "" };
}

const acts = {
  "report-back": (sent: SentWithFiles) =>
    performActWithPaper(
      sent,
      reportBackForm,
      (app, actor, target, { text }, paper) => reportBack(app, actor, target, text, paper),
      "reported-back",
    ),
};

export async function action(args: Route.ActionArgs) {
  const sent = await readActWithFiles(args);
  return chooseAct(sent.form, acts, "report-back")(sent);
}

export default function ReportBack({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const actTitle = useActTitle();
  const { head, direction } = loaderData;
  const recordsOnly = head.onlyByPaper.length > 0;
  return (
    <ActPage
      head={head}
      title={actTitle("reportBack", head)}
      lead={t("leadership.report-lead")}
      refusedForm={refusedForm}
    >
      {direction && (
        <Panel title={t("leadership.direction")}>
          <p className="whitespace-pre-line">{direction}</p>
        </Panel>
      )}
      <form method="post" encType="multipart/form-data">
        <ActFields head={head} intent="report-back" />
        <FormColumn>
          <TextField
            name="text"
            label={t("leadership.report")}
            hint={t("leadership.report-hint")}
            rows={6}
            problems={refusedForm?.problems}
          />
          <PaperSection owed={recordsOnly} problems={refusedForm?.problems} />
          <ButtonRow>
            <Button>{t(recordsOnly ? "signed-paper.title" : "leadership.send-report")}</Button>
          </ButtonRow>
        </FormColumn>
      </form>
    </ActPage>
  );
}
