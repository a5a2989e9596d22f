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
import { readForm } from "../../../kit/read-form.ts";
import { readIntent } from "../../../kit/read-intent.ts";
import { readTextForm } from "../../../kit/read-upload.ts";
import { asker } from "../../asker.ts";
import { openActPage, redirectAfterAct, respondWithProblems, targetOf } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
import type { Route } from "./+types/supplement.ts";

export async function loader(args: Route.LoaderArgs) {
  const { who, found, head } = await openActPage(args, ["request-supplement", "supply"]);
  const latest = await latestSupplementDay(who.app, found.petition);
  return { head, question: found.supplementQuestion, latest };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const who = asker(context);
  const target = targetOf({ params }, form);
  const intent = readIntent(form, ["request-supplement", "supply"], "request-supplement");
  if (intent === "supply") {
    const read = readForm(form, supplyForm);
    if (!read.ok) return respondWithProblems(form, read.problems);
    const result = await supply(who.app, who.actor, target, read.value.text);
    return redirectAfterAct(who, target, form, result, "supplied");
  }
  const read = readForm(form, askForm(staffToday(who.app)));
  if (!read.ok) return respondWithProblems(form, read.problems);
  const result = await requestSupplement(who.app, who.actor, target, read.value);
  return redirectAfterAct(who, target, form, result, "supplement-asked");
}

export default function Supplement({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t, i18n } = useTranslation("office");
  const { head, question, latest } = loaderData;
  const asks = refusedForm
    ? refusedForm.intent === "request-supplement"
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
