import { useTranslation } from "#app/i18n/use-translation.ts";
import { confirmRestriction } from "#app/server/usecases/custody/confirm-restriction.ts";
import { liftRestriction } from "#app/server/usecases/custody/lift-restriction.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { stepAside } from "#app/server/usecases/custody/step-aside.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Card } from "#app/ui/panel.tsx";
import { hasIntent } from "../../../kit/has-intent.ts";
import { openActPage } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { performActWithReason, performAskedAct, type SentAct } from "../perform-act.ts";
import { ReasonForm } from "../reason-form.tsx";
import type { Route } from "./+types/restrict.ts";

const commands = ["restrict", "confirm-restriction", "lift-restriction", "step-aside"] as const;

export async function loader(args: Route.LoaderArgs) {
  const { found, head } = await openActPage(args, commands);
  return { head, restricted: found.petition.restricted };
}

/** What the page's forms ask for. */
const acts = {
  restrict: (sent: SentAct) => performActWithReason(sent, restrictPetition, "restricted"),
  "confirm-restriction": (sent: SentAct) =>
    performActWithReason(sent, confirmRestriction, "restriction-confirmed"),
  "lift-restriction": (sent: SentAct) =>
    performActWithReason(sent, liftRestriction, "unrestricted"),
  "step-aside": (sent: SentAct) => performActWithReason(sent, stepAside, "stepped-aside"),
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, null);

export default function Restrict({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "refusals"]);
  const { head, restricted } = loaderData;
  const offered = commands.filter(
    (act) => head.possible.includes(act) || hasIntent(refusedForm, act),
  );
  return (
    <ActPage
      head={head}
      title={t("act.page.restrict")}
      lead={restricted ? t("petition.restricted-note") : t("restrict.lead")}
      refusedForm={refusedForm}
    >
      {!restricted && offered.length === 0 && (
        <Alert tone="warning">{t("refusals:reason.restricted-readers-too-few")}</Alert>
      )}
      {offered.map((act) => (
        <Card key={act} title={t(`restrict.title.${act}`)}>
          <p className="mb-4 max-w-column text-ink-2">{t(`restrict.about.${act}`)}</p>
          <ReasonForm
            head={head}
            intent={act}
            label={t("restrict.reason")}
            button={t(`restrict.do.${act}`)}
            variant={act === "restrict" ? "warning" : "secondary"}
            refusedForm={refusedForm}
          />
        </Card>
      ))}
    </ActPage>
  );
}
