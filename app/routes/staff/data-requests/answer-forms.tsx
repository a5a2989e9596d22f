import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import {
  dataRequestDelays,
  dataRequestGrounds,
  dataRequestOutcomes,
} from "#app/domain/data-rights/data-request.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";
import type { FormProblems } from "../../kit/read-form.ts";

type Problems = { problems: FormProblems | undefined };

/** Once, and with the reason that the person reads. */
export function ExtendCard({ most, problems }: Problems & { most: number }) {
  const { t } = useTranslation(["rights", "shell"]);
  const { errorOf, typedOr } = useProblems(problems);
  return (
    <Card title={t("one.extend-title")}>
      <p className="mb-4">{t("one.extend-lead", { max: most })}</p>
      <form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="intent" value="extend" />
        <TextField name="days" label={t("one.extend-days")} problems={problems} />
        <Select
          id="reason"
          name="reason"
          label={t("one.extend-why")}
          empty={t("shell:form.choose")}
          error={errorOf("reason")}
          defaultValue={typedOr("reason")}
          options={dataRequestDelays.map((delay) => ({
            value: delay,
            label: t(`delay.${delay}`),
          }))}
        />
        <ButtonRow>
          <Button variant="secondary">{t("one.extend")}</Button>
        </ButtonRow>
      </form>
    </Card>
  );
}

/** The result, its ground where something is refused, and the words that the person reads. */
export function AnswerCard({ problems }: Problems) {
  const { t } = useTranslation("rights");
  const { errorOf, typedOr } = useProblems(problems);
  return (
    <Card title={t("one.answer-title")}>
      <form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="intent" value="answer" />
        <RadioGroup
          id="outcome"
          name="outcome"
          label={t("one.answer-outcome")}
          error={errorOf("outcome")}
          defaultValue={typedOr("outcome")}
          options={dataRequestOutcomes.map((outcome) => ({
            value: outcome,
            label: t(`outcome.${outcome}`),
          }))}
        />
        <Select
          id="ground"
          name="ground"
          label={t("one.answer-ground")}
          hint={t("one.answer-ground-hint")}
          empty={t("one.none-chosen")}
          error={errorOf("ground")}
          defaultValue={typedOr("ground")}
          options={dataRequestGrounds.map((ground) => ({
            value: ground,
            label: t(`ground.${ground}`),
          }))}
        />
        <TextField
          name="answer"
          rows={6}
          label={t("one.answer-text")}
          hint={t("one.answer-text-hint")}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t("one.answer-do")}</Button>
        </ButtonRow>
      </form>
    </Card>
  );
}
