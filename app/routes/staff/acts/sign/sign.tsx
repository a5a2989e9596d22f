import { signReply as signForm } from "#app/forms/petition/signed-paper.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { staffToday } from "#app/server/queries/staff/due-days.ts";
import { signedIn } from "#app/server/session/officer-session.ts";
import { sendBackDraft } from "#app/server/usecases/reply/send-back-draft.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { Card } from "#app/ui/panel.tsx";
import { chooseAct } from "../../../kit/choose-act.ts";
import { hasIntent } from "../../../kit/has-intent.ts";
import { readUpload, type Upload } from "../../../kit/read-upload.ts";
import { readStaffRequest } from "../../../kit/staff-request.ts";
import { ReplyText } from "../../file/reply-panel.tsx";
import { fileProblems } from "../../file-problems.ts";
import { openActPageWithFile, respondWithProblems } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import {
  identifyAct,
  performActWithForm,
  performActWithReason,
  type SentAct,
} from "../perform-act.ts";
import { ReasonCard } from "../reason-form.tsx";
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

export async function action(args: Route.ActionArgs) {
  const upload = await readUpload(args.request, 1, readStaffRequest(args.context).app.scan);
  const acts = {
    "sign-reply": (sent: SentAct) => signWithFile(sent, upload),
    "send-back-draft": (sent: SentAct) => performActWithReason(sent, sendBackDraft, "sent-back"),
  };
  return chooseAct(upload.form, acts, "sign-reply")(identifyAct(args, upload.form));
}

/** Signs; with the signed paper, where one was sent. */
async function signWithFile(sent: SentAct, { form, files, faults }: Upload) {
  const wrongFile = fileProblems(form, "signedFile", files, faults, signedTypes);
  if (wrongFile) return respondWithProblems(form, wrongFile);
  return performActWithForm(
    sent,
    signForm(staffToday(sent.who.app)),
    (app, actor, target, value) => signReply(app, actor, target, value, files[0] ?? null),
    "signed",
  );
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
            refusedForm={hasIntent(refusedForm, "sign-reply") ? refusedForm : undefined}
          />
        </Card>
      )}
      {head.possible.includes("send-back-draft") && (
        <ReasonCard
          title={t("sign.send-back-title")}
          head={head}
          intent="send-back-draft"
          label={t("sign.send-back-reason")}
          button={t("sign.send-back")}
          variant="secondary"
          refusedForm={refusedForm}
        />
      )}
    </ActPage>
  );
}
