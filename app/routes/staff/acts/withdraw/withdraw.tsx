import { useTranslation } from "#app/i18n/use-translation.ts";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { openActPage } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { performActWithReason, performAskedAct, type SentAct } from "../perform-act.ts";
import { ReasonForm } from "../reason-form.tsx";
import type { Route } from "./+types/withdraw.ts";

export async function loader(args: Route.LoaderArgs) {
  const { head } = await openActPage(args, ["withdraw"]);
  return { head };
}

/** What the page's form asks for. */
const acts = {
  withdraw: (sent: SentAct) => performActWithReason(sent, withdrawPetition, "withdrawn"),
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "withdraw");

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
