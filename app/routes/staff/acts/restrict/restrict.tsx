import type { Done } from "#app/components/petition/done-words.ts";
import { giveReason } from "#app/forms/petition/decide.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { liftRestriction } from "#app/server/usecases/custody/lift-restriction.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { stepAside } from "#app/server/usecases/custody/step-aside.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Card } from "#app/ui/panel.tsx";
import { readForm } from "../../../kit/read-form.ts";
import { readIntent } from "../../../kit/read-intent.ts";
import { readTextForm } from "../../../kit/read-upload.ts";
import { asker } from "../../asker.ts";
import { openActPage, redirectAfterAct, respondWithProblems, targetOf } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { ReasonForm } from "../reason-form.tsx";
import type { Route } from "./+types/restrict.ts";

const acts = ["restrict", "lift-restriction", "step-aside"] as const;
type Act = (typeof acts)[number];

const performs: Record<Act, { perform: typeof restrictPetition; done: Done }> = {
  restrict: { perform: restrictPetition, done: "restricted" },
  "lift-restriction": { perform: liftRestriction, done: "unrestricted" },
  "step-aside": { perform: stepAside, done: "stepped-aside" },
};

export async function loader(args: Route.LoaderArgs) {
  const { found, head } = await openActPage(args, acts);
  return { head, restricted: found.petition.restricted };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const read = readForm(form, giveReason);
  if (!read.ok) return respondWithProblems(form, read.problems);
  const who = asker(context);
  const target = targetOf({ params }, form);
  const act = readIntent(form, acts, null);
  const { perform, done } = performs[act];
  const result = await perform(who.app, who.actor, target, read.value.reason);
  return redirectAfterAct(who, target, form, result, done);
}

export default function Restrict({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "refusals"]);
  const { head, restricted } = loaderData;
  const offered = acts.filter((act) => head.possible.includes(act) || refusedForm?.intent === act);
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
