import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { takeDownCauses } from "#app/domain/petition/restriction.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { hasIntent } from "../../../kit/has-intent.ts";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";

type Props = { head: ActHead; refusedForm: RefusedForm | undefined };

/** What an officer takes down at once, without the lead, who alone puts it back. */
export function TakeDownCard({ head, refusedForm }: Props) {
  const { t } = useTranslation("office");
  const problems = hasIntent(refusedForm, "take-down") ? refusedForm?.problems : undefined;
  const { errorOf, typedOr } = useProblems(problems);
  return (
    <Card title={t("publish.take-down-title")}>
      <form method="post">
        <ActFields head={head} intent="take-down" />
        <FormColumn>
          <p>{t("publish.take-down-lead")}</p>
          <RadioGroup
            id="cause"
            name="cause"
            label={t("publish.take-down-cause")}
            look="plain"
            options={takeDownCauses.map((value) => ({
              value,
              label: t(`publish.take-down-cause-is.${value}`),
            }))}
            defaultValue={typedOr("cause")}
            error={errorOf("cause")}
          />
          <TextField
            name="reason"
            label={t("publish.take-down-reason")}
            rows={3}
            problems={problems}
          />
          <ButtonRow>
            <Button variant="warning">{t("publish.take-down")}</Button>
          </ButtonRow>
        </FormColumn>
      </form>
    </Card>
  );
}
