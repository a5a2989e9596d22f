import { useActTitle } from "#app/components/petition/use-act-title.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { signedIn } from "#app/server/session/officer-session.ts";
import { sendBackDraft } from "#app/server/usecases/reply/send-back-draft.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { Card } from "#app/ui/panel.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { chooseAct } from "../../../kit/choose-act.ts";
import { hasIntent } from "../../../kit/has-intent.ts";
import { ReplyText } from "../../file/reply-panel.tsx";
import { openActPageWithFile, respondWithProblems } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { LetterCard } from "../letter-card.tsx";
import { isRecording, readActWithFiles, readPaper, type SentWithFiles } from "../paper-acts.ts";
import { performAct, performActWithReason, type SentAct } from "../perform-act.ts";
import { ReasonCard } from "../reason-form.tsx";
import type { Route } from "./+types/sign.ts";
import { SignForm } from "./sign-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { file, head } = await openActPageWithFile(args, ["sign-reply", "send-back-draft"]);
  const { displayName, position, actor } = signedIn(args.context);
  const leads = actor.roles.some((role) => role === "office-lead" || role === "agency-lead");
  return {
    head,
    reply: file.reply,
    points: file.petition.points,
    letter: { content: file.content, proposalText: file.proposalText },
    signer: leads ? { name: displayName, capacity: position } : { name: "", capacity: "" },
    signedFile: file.signedFile,
    today: file.today,
  };
}

/** What the page's forms ask for. */
const acts = {
  "sign-reply": signWithFile,
  "send-back-draft": (sent: SentAct) => performActWithReason(sent, sendBackDraft, "sent-back"),
};

export async function action(args: Route.ActionArgs) {
  const sent = await readActWithFiles(args);
  return chooseAct(sent.form, acts, "sign-reply")(sent);
}

/** Signs, with the signed paper where one was sent; whoever only records the signature owes it. */
async function signWithFile(sent: SentWithFiles) {
  const read = readPaper(sent, isRecording(sent));
  if (!read.ok) return respondWithProblems(sent.form, read.problems);
  const { file, ...signature } = read.value;
  return performAct(sent, (...asked) => signReply(...asked, signature, file), "signed");
}

export default function Sign({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "domain"]);
  const actTitle = useActTitle();
  const { head, reply, points, letter } = loaderData;
  return (
    <ActPage
      head={head}
      title={actTitle("sign", head)}
      lead={t("sign.lead")}
      refusedForm={refusedForm}
    >
      {reply && (
        <TwoColumns
          main={
            <Card
              title={t("reply.draft")}
              aside={reply.outcome && <Tag tone="g">{t(`domain:outcome.${reply.outcome}`)}</Tag>}
            >
              <ReplyText reply={reply} points={points} />
            </Card>
          }
          side={<LetterCard {...letter} />}
        />
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
