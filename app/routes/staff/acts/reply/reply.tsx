import { DeadlineMeter } from "#app/components/petition/deadline-meter.tsx";
import { classesInView } from "#app/domain/petition/shares.ts";
import { draftReply as draftForm } from "#app/forms/petition/draft-reply.ts";
import { unfinishedReply } from "#app/forms/petition/unfinished-reply.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { draftReply } from "#app/server/usecases/reply/draft-reply.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { Alert } from "#app/ui/alert.tsx";
import { readForm, typedValues } from "../../../kit/read-form.ts";
import {
  openActPageWithFile,
  redirectAfterAct,
  respondWithProblems,
  respondWithRefusal,
} from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { performActWithForm, performAskedAct, type SentAct } from "../perform-act.ts";
import type { Route } from "./+types/reply.ts";
import { ReplyForm } from "./reply-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { file, head } = await openActPageWithFile(args, ["draft-reply", "present-reply"]);
  const { petition } = file;
  return {
    head,
    content: file.content,
    points: petition.points,
    ownPoints: petition.ownPoints,
    classes: classesInView(petition),
    reply: file.reply,
    toChange: file.toChange,
    clock: file.clocks.findLast(({ limit }) => limit === "reply") ?? null,
    recordsForAnother: petition.forwarding !== null && !petition.forwarding.agencyHasAccount,
  };
}

/** What the page's buttons ask for. */
const acts = {
  "draft-reply": (sent: SentAct) => performActWithForm(sent, draftForm, draftReply, "drafted"),
  "present-reply": presentWhatIsTyped,
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "draft-reply");

/** Saves what was typed, and presents what was saved to the leader. */
async function presentWhatIsTyped({ who, target, form }: SentAct) {
  const read = readForm(form, draftForm);
  if (!read.ok) return respondWithProblems(form, read.problems);
  const saved = await draftReply(who.app, who.actor, target, read.value);
  if (!saved.ok) return respondWithRefusal(who, target, form, saved.reason);
  // What was typed is saved by now; a refusal says at its field what is still missing.
  const { version } = saved.value.petition;
  form.set("version", String(version));
  const now = { ...target, version };
  const presented = await presentReply(who.app, who.actor, now);
  const errors = presented.ok ? {} : unfinishedReply(presented.reason, typedValues(form));
  return Object.keys(errors).length > 0
    ? respondWithProblems(form, { values: typedValues(form), errors })
    : redirectAfterAct(who, now, form, presented, "presented");
}

export default function ReplyPage({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const { head, toChange, recordsForAnother, clock } = loaderData;
  const due = clock && (
    <DeadlineMeter
      limit="reply"
      dueOn={clock.dueOn}
      urgency={clock.urgency}
      provisional={clock.provisional}
    />
  );
  return (
    <ActPage head={head} title={t("act.page.reply")} lead={due} refusedForm={refusedForm}>
      {recordsForAnother && <Alert>{t("reply.for-another")}</Alert>}
      {toChange && (
        <Alert tone="warning" title={t(`petition.to-change.${toChange.by}`)}>
          <p className="whitespace-pre-line">{toChange.reason}</p>
        </Alert>
      )}
      <ReplyForm {...loaderData} refusedForm={refusedForm} />
    </ActPage>
  );
}
