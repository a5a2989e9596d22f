import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { recordKinds } from "#app/domain/data-rights/retention.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Card } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";
import { hasIntent } from "../../kit/has-intent.ts";
import type { FormProblems } from "../../kit/read-form.ts";

type Props = { problems: FormProblems | undefined };

/** What comes back to this form, and not to another one of the page. */
const only = (problems: FormProblems | undefined, intent: string) =>
  hasIntent(problems?.values, intent) ? problems : undefined;

/** For how long a kind of file is kept: no number is proposed. */
export function RuleForm({ problems: all }: Props) {
  const { t } = useTranslation(["rights", "shell"]);
  const problems = only(all, "rule");
  const { errorOf, typedOr } = useProblems(problems);
  return (
    <Details summary={t("keep.set")} open={problems !== undefined}>
      <form method="post" noValidate className="grid max-w-column gap-5">
        <input type="hidden" name="intent" value="rule" />
        <Select
          id="kind"
          name="kind"
          label={t("keep.kind")}
          empty={t("shell:form.choose")}
          error={errorOf("kind")}
          defaultValue={typedOr("kind")}
          options={recordKinds.map((kind) => ({ value: kind, label: t(`record-kind.${kind}`) }))}
        />
        <TextField
          name="years"
          optional
          label={t("keep.years")}
          hint={t("keep.years-hint")}
          problems={problems}
        />
        <TextField
          name="basis"
          label={t("keep.basis")}
          hint={t("keep.basis-hint")}
          problems={problems}
        />
        <div>
          <Button variant="secondary">{t("keep.save")}</Button>
        </div>
      </form>
    </Details>
  );
}

/** The signed decision about what is listed. */
export function DecisionForm({
  count,
  today,
  problems: all,
}: Props & { count: number; today: string }) {
  const { t } = useTranslation("rights");
  const problems = only(all, "decide");
  return (
    <Card title={t("keep.decide-title")}>
      <p className="mb-4">{t("keep.decide-lead", { count })}</p>
      <form method="post" noValidate className="grid max-w-column gap-5">
        <input type="hidden" name="intent" value="decide" />
        <TextField name="documentNumber" label={t("keep.number")} problems={problems} />
        <DayField name="documentOn" label={t("keep.on")} stored={today} problems={problems} />
        <TextField name="signerName" label={t("keep.signer")} problems={problems} />
        <TextField name="signerCapacity" label={t("keep.capacity")} problems={problems} />
        <div>
          <Button>{t("keep.decide")}</Button>
        </div>
      </form>
    </Card>
  );
}

/** A file that must not go, and why. */
export function HoldForm({ problems: all }: Props) {
  const { t } = useTranslation("rights");
  const problems = only(all, "hold");
  return (
    <Details summary={t("keep.hold-do")} open={problems !== undefined}>
      <form method="post" noValidate className="grid max-w-column gap-5">
        <input type="hidden" name="intent" value="hold" />
        <TextField name="code" label={t("keep.code")} problems={problems} />
        <TextField name="reason" label={t("keep.hold-reason")} problems={problems} />
        <div>
          <Button variant="secondary">{t("keep.hold-do")}</Button>
        </div>
      </form>
    </Details>
  );
}
