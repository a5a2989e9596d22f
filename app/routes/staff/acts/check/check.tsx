import { giveReason } from "#app/forms/petition/decide.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { askToComplete } from "#app/server/usecases/reply/ask-to-complete.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/panel.tsx";
import { readForm } from "../../../kit/read-form.ts";
import { readIntent } from "../../../kit/read-intent.ts";
import { readTextForm } from "../../../kit/read-upload.ts";
import { asker } from "../../asker.ts";
import { openActPageWithFile, redirectAfterAct, respondWithProblems, targetOf } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
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
    reply: file.reply,
    signedFile: file.signedFile,
    agency: file.agencyName ?? file.receivingName,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const who = asker(context);
  const target = targetOf({ params }, form);
  const intent = readIntent(form, ["send-reply", "ask-to-complete"], "send-reply");
  if (intent === "ask-to-complete") {
    const read = readForm(form, giveReason);
    if (!read.ok) return respondWithProblems(form, read.problems);
    const result = await askToComplete(who.app, who.actor, target, read.value.reason);
    return redirectAfterAct(who, target, form, result, "completion-asked");
  }
  const result = await sendReply(who.app, who.actor, target);
  return redirectAfterAct(who, target, form, result, "reply-sent");
}

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
