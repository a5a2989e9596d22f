import { DayField } from "#app/components/form-fields/day-field.tsx";
import { type FormFields, useProblems } from "#app/components/form-fields/use-problems.ts";
import { endActs, type LimitRule, startsOf } from "#app/domain/deadline/rules/limit-rule.ts";
import { unitsOf } from "#app/domain/deadline/rules/rule-change.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { LimitOutcome } from "./handle-limit-form.ts";
import { KindFields } from "./kind-fields.tsx";
import { useLimitWords } from "./limit-words.ts";
import { ReminderFields } from "./reminder-fields.tsx";

type Props = {
  rule: LimitRule;
  /** For a new rule: which petitions it is about may be chosen. */
  kindIsOpen?: boolean;
  outcome: LimitOutcome | undefined;
};

/** How long, from when, who says so, from which day on, and who is reminded. */
export function LimitForm({ rule, kindIsOpen = false, outcome }: Props) {
  const { t } = useTranslation("admin");
  const fields = useProblems(outcome?.problems);
  const { errorOf } = fields;
  const typed = outcome?.problems.values;
  const pausable = rule.clock !== "supplement";
  return (
    <form method="post" noValidate>
      <FormColumn>
        <input type="hidden" name="clock" value={rule.clock} />
        {kindIsOpen && <KindFields fields={fields} />}
        <LengthFields rule={rule} fields={fields} />
        {pausable && (
          <Checkbox
            id="paused"
            name="paused"
            label={t("limits.field.paused")}
            defaultChecked={typed ? "paused" in typed : rule.pausedBy === "supplement"}
          />
        )}
        {rule.clock === "supplement" && <EndFields rule={rule} fields={fields} />}
        <BasisFields rule={rule} fields={fields} />
        <DayField
          name="validFrom"
          label={t("limits.field.validFrom")}
          hint={t("limits.field.validFrom-hint")}
          stored={rule.validFrom}
          problems={outcome?.problems}
        />
        <DayField
          name="validTo"
          label={t("limits.field.validTo")}
          hint={t("limits.field.validTo-hint")}
          optional
          stored={rule.validTo}
          problems={outcome?.problems}
        />
        <ReminderFields rule={rule} typed={outcome?.reminders} error={errorOf("reminders")} />
        <ButtonRow>
          <Button
            name="intent"
            value="preview"
            variant={outcome?.preview ? "secondary" : "primary"}
          >
            {t(outcome?.preview ? "limits.preview.again" : "limits.preview.ask")}
          </Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}

type Part = { rule: LimitRule; fields: FormFields };

function LengthFields({ rule, fields: { errorOf, typedOr } }: Part) {
  const { t } = useTranslation("admin");
  const [units, starts] = [unitsOf(rule.clock), startsOf[rule.clock]];
  const manyTimes = rule.clock === "extension" || rule.clock === "supplement";
  return (
    <>
      <TextInput
        id="amount"
        name="amount"
        width="s"
        inputMode="numeric"
        label={t("limits.field.amount")}
        defaultValue={typedOr("amount", String(rule.amount))}
        error={errorOf("amount")}
      />
      <RadioGroup
        id="unit"
        name="unit"
        look="plain"
        label={t("limits.field.unit")}
        defaultValue={typedOr("unit", rule.unit)}
        error={errorOf("unit")}
        options={units.map((unit) => ({
          value: unit,
          label: t(`limits.unit.${unit}`),
          hint: t(`limits.unit-means.${unit}`),
        }))}
      />
      {starts.length > 1 ? (
        <Select
          id="countedFrom"
          name="countedFrom"
          label={t("limits.field.countedFrom")}
          defaultValue={typedOr("countedFrom", rule.countedFrom)}
          error={errorOf("countedFrom")}
          options={starts.map((start) => ({ value: start, label: t(`limits.from.${start}`) }))}
        />
      ) : (
        <input type="hidden" name="countedFrom" value={rule.countedFrom} />
      )}
      {manyTimes && (
        <TextInput
          id="times"
          name="times"
          width="s"
          inputMode="numeric"
          label={t("limits.field.times")}
          defaultValue={typedOr("times", String(rule.times))}
          error={errorOf("times")}
        />
      )}
    </>
  );
}

function BasisFields({ rule: { basis }, fields: { errorOf, typedOr } }: Part) {
  const { t } = useTranslation("admin");
  const words = useLimitWords();
  return (
    <>
      <RadioGroup
        id="basis"
        name="basis"
        look="plain"
        label={t("limits.field.basis")}
        defaultValue={typedOr("basis", basis.by)}
        error={errorOf("basis")}
        options={(["law", "office"] as const).map((by) => ({
          value: by,
          label: t(`limits.mark.${by}`),
          hint: t(`limits.mark-means.${by}`),
        }))}
      />
      <TextInput
        id="citation"
        name="citation"
        label={t("limits.field.citation")}
        hint={t("limits.field.citation-hint")}
        defaultValue={typedOr("citation", words.citation(basis))}
        error={errorOf("citation")}
        optional
      />
    </>
  );
}

function EndFields({ rule, fields: { errorOf, typedOr } }: Part) {
  const { t } = useTranslation("admin");
  return (
    <>
      <RadioGroup
        id="endAct"
        name="endAct"
        look="plain"
        label={t("limits.field.endAct")}
        defaultValue={typedOr("endAct", rule.endAct)}
        options={endActs.map((act) => ({ value: act, label: t(`limits.end.${act}`) }))}
      />
      <TextInput
        id="endAfter"
        name="endAfter"
        width="s"
        inputMode="numeric"
        label={t("limits.field.endAfter")}
        hint={t("limits.field.endAfter-hint")}
        defaultValue={typedOr("endAfter", String(rule.endAfter))}
        error={errorOf("endAfter")}
      />
    </>
  );
}
