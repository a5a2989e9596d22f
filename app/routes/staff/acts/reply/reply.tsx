import { DeadlineMeter } from "#app/components/petition/deadline-meter.tsx";
import { draftReply as draftForm } from "#app/forms/petition/draft-reply.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { draftReply } from "#app/server/usecases/reply/draft-reply.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { Alert } from "#app/ui/alert.tsx";
import { readForm } from "../../../kit/read-form.ts";
import { readIntent } from "../../../kit/read-intent.ts";
import { readTextForm } from "../../../kit/read-upload.ts";
import { asker } from "../../asker.ts";
import {
  openActPageWithFile,
  redirectAfterAct,
  respondWithProblems,
  respondWithRefusal,
  targetOf,
} from "../act.ts";
import { ActPage } from "../act-page.tsx";
import type { Route } from "./+types/reply.ts";
import { ReplyForm } from "./reply-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { file, head } = await openActPageWithFile(args, ["draft-reply", "present-reply"]);
  const { petition } = file;
  return {
    head,
    content: file.content,
    points: petition.points,
    class: petition.classification?.class ?? null,
    reply: file.reply,
    toChange: file.toChange,
    clock: file.clocks.findLast(({ limit }) => limit === "reply") ?? null,
    recordsForAnother: petition.forwarding !== null && !petition.forwarding.agencyHasAccount,
  };
}

/** Saves; and where the other button was pressed, presents what was saved to the leader. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const intent = readIntent(form, ["draft-reply", "present-reply"], "draft-reply");
  const read = readForm(form, draftForm);
  if (!read.ok) return respondWithProblems(form, read.problems);
  const who = asker(context);
  const target = targetOf({ params }, form);
  const saved = await draftReply(who.app, who.actor, target, read.value);
  if (!saved.ok || intent !== "present-reply")
    return redirectAfterAct(who, target, form, saved, "drafted");
  const now = { code: target.code, version: saved.value.petition.version };
  const presented = await presentReply(who.app, who.actor, now);
  // What was typed is saved by now; the page says what is still missing.
  if (!presented.ok) return respondWithRefusal(who, now, form, presented.reason);
  return redirectAfterAct(who, now, form, presented, "presented");
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
