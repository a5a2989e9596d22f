import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useActTitle } from "#app/components/petition/use-act-title.ts";
import { intakeReasons } from "#app/domain/petition/correction.ts";
import { senderTypes } from "#app/domain/petition/petition.ts";
import { correctSenderForm, emptiedTicks } from "#app/forms/petition/correct-intake.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { correctSender } from "#app/server/usecases/intake/correct-intake.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Select } from "#app/ui/select.tsx";
import { openActPage } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { readActWithFiles } from "../paper-acts.ts";
import { performActWithForm } from "../perform-act.ts";
import { CodedReasonForm } from "../recall/coded-reason-form.tsx";
import type { Route } from "./+types/correct-sender.ts";
import { labelledFacts, senderLabels } from "./sender-labels.ts";

/** What stands there is not shown: to open a sender's contact data is an act of its own. */
export async function loader(args: Route.LoaderArgs | Route.ActionArgs) {
  const { head } = await openActPage(args, ["correct-sender"]);
  return { head };
}

export async function action(args: Route.ActionArgs) {
  await loader(args);
  const sent = await readActWithFiles(args);
  return performActWithForm(sent, correctSenderForm, correctSender, "intake-corrected");
}

export default function CorrectSender({
  loaderData: { head },
  actionData: refusedForm,
}: Route.ComponentProps) {
  const { t } = useTranslation(["office", "domain"]);
  const actTitle = useActTitle();
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  return (
    <ActPage
      head={head}
      title={actTitle("correctSender", head)}
      lead={t("correct.sender-lead")}
      refusedForm={refusedForm}
    >
      <CodedReasonForm
        head={head}
        intent="correct"
        options={intakeReasons.map((value) => ({
          value,
          label: t(`domain:intake-reason.${value}`),
        }))}
        button={t("correct.do")}
        refusedForm={refusedForm}
      >
        <Select
          id="senderType"
          name="senderType"
          label={t("sender.type")}
          optional
          empty={t("correct.keep")}
          error={errorOf("senderType")}
          options={senderTypes.map((value) => ({ value, label: t(`domain:sender-type.${value}`) }))}
          defaultValue={typed("senderType")}
        />
        {labelledFacts.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(senderLabels[name])}
            optional
            problems={refusedForm?.problems}
          />
        ))}
        {emptiedTicks.map((tick) => (
          <Checkbox
            key={tick}
            id={tick}
            name={tick}
            label={t(`correct.empty.${tick}`)}
            defaultChecked={typed(tick) === "on"}
          />
        ))}
      </CodedReasonForm>
    </ActPage>
  );
}
