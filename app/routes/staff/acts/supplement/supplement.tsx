import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import {
  requestSupplement as askForm,
  supply as supplyForm,
} from "#app/forms/intake/supplement.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { latestSupplementDay, staffToday } from "#app/server/queries/staff/due-days.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { supply } from "#app/server/usecases/intake/supply.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { hasIntent } from "../../../kit/has-intent.ts";
import { openActPage } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
import { performActWithForm, performAskedAct, type SentAct } from "../perform-act.ts";
import type { Route } from "./+types/supplement.ts";

export async function loader(args: Route.LoaderArgs) {
  const { who, found, head } = await openActPage(args, ["request-supplement", "supply"]);
  const latest = await latestSupplementDay(who.app, found.petition);
  return { head, question: found.supplementQuestion, latest };
}

/** What the page's forms ask for. */
const acts = {
  "request-supplement": (sent: SentAct) =>
    performActWithForm(
      sent,
      askForm(staffToday(sent.who.app)),
      requestSupplement,
      "supplement-asked",
    ),
  supply: (sent: SentAct) =>
    performActWithForm(
      sent,
      supplyForm,
      (app, actor, target, { text }) => supply(app, actor, target, text),
      "supplied",
    ),
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "request-supplement");

export default function Supplement({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t, i18n } = useTranslation("office");
  const { head, question, latest } = loaderData;
  const asks = refusedForm
    ? hasIntent(refusedForm, "request-supplement")
    : head.possible.includes("request-supplement");
  return (
    <ActPage
      head={head}
      title={t(asks ? "supplement.ask" : "supplement.supply")}
      refusedForm={refusedForm}
    >
      {!asks && question && (
        <Panel title={t("supplement.asked")}>
          <p className="whitespace-pre-line">{question}</p>
        </Panel>
      )}
      <form method="post">
        <ActFields head={head} intent={asks ? "request-supplement" : "supply"} />
        <FormColumn>
          {asks ? (
            <>
              <TextField
                name="question"
                label={t("supplement.question")}
                hint={t("supplement.question-hint")}
                rows={5}
                problems={refusedForm?.problems}
              />
              <DayField
                name="answerBy"
                label={t("supplement.answer-by")}
                hint={t("supplement.answer-by-latest", {
                  day: dayInWords(latest, i18n.language),
                })}
                stored={latest}
                problems={refusedForm?.problems}
              />
            </>
          ) : (
            <TextField
              name="text"
              label={t("supplement.text")}
              hint={t("supplement.text-hint")}
              rows={6}
              problems={refusedForm?.problems}
            />
          )}
          <ButtonRow>
            <Button>{t(asks ? "supplement.send" : "supplement.save")}</Button>
          </ButtonRow>
        </FormColumn>
      </form>
    </ActPage>
  );
}
