import { giveReason } from "#app/forms/petition/decide.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { readForm } from "../../../kit/read-form.ts";
import { readIntent } from "../../../kit/read-intent.ts";
import { readTextForm } from "../../../kit/read-upload.ts";
import { asker } from "../../asker.ts";
import { openActPage, redirectAfterAct, respondWithProblems, targetOf } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { ReasonForm } from "../reason-form.tsx";
import type { Route } from "./+types/withdraw.ts";

export async function loader(args: Route.LoaderArgs) {
  const { head } = await openActPage(args, ["withdraw"]);
  return { head };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readTextForm(request);
  readIntent(form, ["withdraw"], "withdraw");
  const read = readForm(form, giveReason);
  if (!read.ok) return respondWithProblems(form, read.problems);
  const who = asker(context);
  const target = targetOf({ params }, form);
  const result = await withdrawPetition(who.app, who.actor, target, read.value.reason);
  return redirectAfterAct(who, target, form, result, "withdrawn");
}

export default function Withdraw({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  return (
    <ActPage
      head={loaderData.head}
      title={t("act.page.withdraw")}
      lead={t("withdraw.lead")}
      refusedForm={refusedForm}
    >
      <ReasonForm
        head={loaderData.head}
        intent="withdraw"
        label={t("withdraw.reason")}
        hint={t("withdraw.reason-hint")}
        button={t("withdraw.do")}
        variant="warning"
        refusedForm={refusedForm}
      />
    </ActPage>
  );
}
