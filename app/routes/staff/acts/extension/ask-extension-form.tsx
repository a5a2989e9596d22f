import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { extensionReasons } from "#app/domain/petition/clocks/petition-time.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { ExtensionLimits } from "#app/server/queries/staff/extension-limits.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";
import { PaperSection } from "../paper-section.tsx";

type Props = { head: ActHead; limits: ExtensionLimits; refusedForm: RefusedForm | undefined };

/** How many days, why, and by which text. */
export function AskExtensionForm({ head, limits, refusedForm }: Props) {
  const { t } = useTranslation(["office", "domain"]);
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  return (
    <form method="post" encType="multipart/form-data">
      <ActFields head={head} intent="ask" />
      <FormColumn>
        {limits.dueOn && (
          <p>
            {t("extension.due-now")}: <DateText on={limits.dueOn} />
          </p>
        )}
        <TextInput
          id="days"
          name="days"
          label={t("extension.days")}
          hint={t("extension.days-hint", { count: limits.daysMax })}
          error={errorOf("days")}
          defaultValue={typed("days")}
          inputMode="numeric"
          width="s"
        />
        <RadioGroup
          id="reason"
          name="reason"
          label={t("extension.reason")}
          error={errorOf("reason")}
          defaultValue={typed("reason")}
          options={extensionReasons.map((value) => ({
            value,
            label: (
              <span className="inline-block first-letter:uppercase">
                {t(`domain:extension-reason.${value}`)}
              </span>
            ),
          }))}
        />
        <TextField
          name="explanation"
          label={t("extension.explanation")}
          hint={t("extension.explanation-hint")}
          rows={4}
          problems={refusedForm?.problems}
        />
        <TextInput
          id="legalBasis"
          name="legalBasis"
          label={t("extension.basis")}
          hint={t("extension.basis-hint")}
          error={errorOf("legalBasis")}
          defaultValue={typed("legalBasis")}
        />
        <PaperSection owed={false} problems={refusedForm?.problems} />
        <ButtonRow>
          <Button>{t("extension.ask")}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}
