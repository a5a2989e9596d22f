import { useTranslation } from "#app/i18n/use-translation.ts";
import { setAsideAsSpam } from "#app/server/usecases/intake/set-aside-as-spam.ts";
import { openActPage } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { performActWithReason, performAskedAct, type SentAct } from "../perform-act.ts";
import { ReasonForm } from "../reason-form.tsx";
import type { Route } from "./+types/spam.ts";

export async function loader(args: Route.LoaderArgs) {
  const { head } = await openActPage(args, ["set-aside-as-spam"]);
  return { head };
}

/** What the page's form asks for. */
const acts = {
  "set-aside-as-spam": (sent: SentAct) => performActWithReason(sent, setAsideAsSpam, "set-aside"),
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "set-aside-as-spam");

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
