import { AgencyField, type AgencyFieldProps } from "#app/components/form-fields/agency-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { returnReasons } from "#app/domain/petition/clocks/petition-time.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";
import { PaperSection } from "../paper-section.tsx";

type Props = {
  head: ActHead;
  intent: keyof typeof buttons;
  agencies: AgencyFieldProps["agencies"];
  refusedForm: RefusedForm | undefined;
};

const buttons = { return: "return.do", "ask-to-return": "return.ask" } as const;

/** Why it is not this agency's, and whose it is. */
export function ReturnForm({ head, intent, agencies, refusedForm }: Props) {
  const { t } = useTranslation(["office", "domain"]);
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  const onlyByPaper = head.onlyByPaper.includes(intent);
  return (
    <form method="post" encType="multipart/form-data">
      <ActFields head={head} intent={intent} />
      <FormColumn>
        <RadioGroup
          id="reason"
          name="reason"
          label={t("return.reason")}
          error={errorOf("reason")}
          defaultValue={typed("reason")}
          options={returnReasons.map((value) => ({
            value,
            label: t(`domain:return-reason.${value}`),
          }))}
        />
        <TextField
          name="explanation"
          label={t("return.explanation")}
          hint={t("return.explanation-hint")}
          rows={4}
          problems={refusedForm?.problems}
        />
        <AgencyField
          name="proposedAgencyId"
          label={t("return.proposed")}
          hint={t("return.proposed-hint")}
          agencies={agencies}
          problems={refusedForm?.problems}
        />
        <PaperSection owed={onlyByPaper} problems={refusedForm?.problems} />
        <ButtonRow>
          <Button>{t(onlyByPaper ? "signed-paper.title" : buttons[intent])}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}
