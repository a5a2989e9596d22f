import { giveReason } from "#app/forms/petition/decide.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { setAsideAsSpam } from "#app/server/usecases/intake/set-aside-as-spam.ts";
import { readForm } from "../../../kit/read-form.ts";
import { readIntent } from "../../../kit/read-intent.ts";
import { readTextForm } from "../../../kit/read-upload.ts";
import { asker } from "../../asker.ts";
import { openActPage, redirectAfterAct, respondWithProblems, targetOf } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { ReasonForm } from "../reason-form.tsx";
import type { Route } from "./+types/spam.ts";

export async function loader(args: Route.LoaderArgs) {
  const { head } = await openActPage(args, ["set-aside-as-spam"]);
  return { head };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readTextForm(request);
  readIntent(form, ["set-aside-as-spam"], "set-aside-as-spam");
  const read = readForm(form, giveReason);
  if (!read.ok) return respondWithProblems(form, read.problems);
  const who = asker(context);
  const target = targetOf({ params }, form);
  const result = await setAsideAsSpam(who.app, who.actor, target, read.value.reason);
  return redirectAfterAct(who, target, form, result, "set-aside");
}

export default function Spam({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  return (
    <ActPage
      head={loaderData.head}
      title={t("act.page.spam")}
      lead={t("quarantine.spam-lead")}
      refusedForm={refusedForm}
    >
      <ReasonForm
        head={loaderData.head}
        intent="set-aside-as-spam"
        label={t("quarantine.reason")}
        button={t("quarantine.set-aside")}
        variant="warning"
        refusedForm={refusedForm}
      />
    </ActPage>
  );
}
