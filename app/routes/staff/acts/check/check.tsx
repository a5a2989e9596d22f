import { useTranslation } from "#app/i18n/use-translation.ts";
import { askToComplete } from "#app/server/usecases/reply/ask-to-complete.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/panel.tsx";
import { openActPageWithFile } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
import { performAct, performActWithReason, performAskedAct, type SentAct } from "../perform-act.ts";
import { ReasonForm } from "../reason-form.tsx";
import type { Route } from "./+types/check.ts";
import { CheckTable } from "./check-table.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { file, head } = await openActPageWithFile(args, ["send-reply", "ask-to-complete"]);
  return {
    head,
    content: file.content,
    proposalText: file.proposalText,
    points: file.petition.points,
    ownPoints: file.petition.ownPoints,
    reply: file.reply,
    signedFile: file.signedFile,
    agency: file.agencyName ?? file.receivingName,
  };
}

/** What the page's forms ask for. */
const acts = {
  "send-reply": (sent: SentAct) => performAct(sent, sendReply, "reply-sent"),
  "ask-to-complete": (sent: SentAct) =>
    performActWithReason(sent, askToComplete, "completion-asked"),
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "send-reply");

export default function Check({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const { head, agency } = loaderData;
  const sends = head.possible.includes("send-reply");
  return (
    <ActPage
      head={head}
      title={t("act.page.check")}
      lead={t("check.lead")}
      refusedForm={refusedForm}
    >
      <CheckTable {...loaderData} />
      {sends ? (
        <Card title={t("check.send-title")}>
          <p className="mb-4 max-w-column">{t("check.send-lead")}</p>
          <form method="post">
            <ActFields head={head} intent="send-reply" />
            <Button>{t("check.send")}</Button>
          </form>
        </Card>
      ) : (
        <Alert>{t("check.lead-sends")}</Alert>
      )}
      <Card title={t("check.complete-title")}>
        <ReasonForm
          head={head}
          intent="ask-to-complete"
          label={t("check.complete-reason", { agency })}
          hint={t("check.complete-hint")}
          button={t("check.complete")}
          variant="secondary"
          refusedForm={refusedForm}
        />
      </Card>
    </ActPage>
  );
}
