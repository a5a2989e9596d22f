import { giveReason } from "#app/forms/petition/decide.ts";
import { signReply as signForm } from "#app/forms/petition/sign-reply.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { staffToday } from "#app/server/queries/staff/due-days.ts";
import { signedIn } from "#app/server/session/officer-session.ts";
import { sendBackDraft } from "#app/server/usecases/reply/send-back-draft.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { Card } from "#app/ui/panel.tsx";
import { readForm } from "../../../kit/read-form.ts";
import { readIntent } from "../../../kit/read-intent.ts";
import { readUpload } from "../../../kit/read-upload.ts";
import { asker } from "../../asker.ts";
import { ReplyText } from "../../file/reply-panel.tsx";
import { fileProblems } from "../../file-problems.ts";
import { openActPageWithFile, redirectAfterAct, respondWithProblems, targetOf } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { ReasonForm } from "../reason-form.tsx";
import type { Route } from "./+types/sign.ts";
import { SignForm } from "./sign-form.tsx";

const signedTypes = ["application/pdf"];

export async function loader(args: Route.LoaderArgs) {
  const { file, head } = await openActPageWithFile(args, ["sign-reply", "send-back-draft"]);
  const { displayName, position, actor } = signedIn(args.context);
  const leads = actor.roles.some((role) => role === "office-lead" || role === "agency-lead");
  return {
    head,
    reply: file.reply,
    points: file.petition.points,
    signer: leads ? { name: displayName, capacity: position } : { name: "", capacity: "" },
    signedFile: file.signedFile,
    today: file.today,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const who = asker(context);
  const { form, files, faults } = await readUpload(request, 1, who.app.scan);
  const target = targetOf({ params }, form);
  const intent = readIntent(form, ["sign-reply", "send-back-draft"], "sign-reply");
  if (intent === "send-back-draft") {
    const read = readForm(form, giveReason);
    if (!read.ok) return respondWithProblems(form, read.problems);
    const result = await sendBackDraft(who.app, who.actor, target, read.value.reason);
    return redirectAfterAct(who, target, form, result, "sent-back");
  }
  const wrongFile = fileProblems(form, "signedFile", files, faults, signedTypes);
  if (wrongFile) return respondWithProblems(form, wrongFile);
  const read = readForm(form, signForm(staffToday(who.app)));
  if (!read.ok) return respondWithProblems(form, read.problems);
  const result = await signReply(who.app, who.actor, target, read.value, files[0] ?? null);
  return redirectAfterAct(who, target, form, result, "signed");
}

export default function Sign({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const { head, reply, points } = loaderData;
  return (
    <ActPage head={head} title={t("act.page.sign")} lead={t("sign.lead")} refusedForm={refusedForm}>
      {reply && (
        <Card title={t("reply.draft")}>
          <ReplyText reply={reply} points={points} />
        </Card>
      )}
      {(refusedForm || head.possible.includes("sign-reply")) && (
        <Card title={t("sign.title")}>
          <SignForm
            {...loaderData}
            refusedForm={refusedForm?.intent === "sign-reply" ? refusedForm : undefined}
          />
        </Card>
      )}
      {head.possible.includes("send-back-draft") && (
        <Card title={t("sign.send-back-title")}>
          <ReasonForm
            head={head}
            intent="send-back-draft"
            label={t("sign.send-back-reason")}
            button={t("sign.send-back")}
            variant="secondary"
            refusedForm={refusedForm}
          />
        </Card>
      )}
    </ActPage>
  );
}
