import { AgencyField, type AgencyFieldProps } from "#app/components/form-fields/agency-field.tsx";
import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { directionForms, directors } from "#app/domain/petition/leadership.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";

type Props = {
  head: ActHead;
  agencies: AgencyFieldProps["agencies"];
  refusedForm: RefusedForm | undefined;
};

/** Who directed, when and how, what was written, and which agency is to answer. */
export function DirectionForm({ head, agencies, refusedForm }: Props) {
  const { t } = useTranslation("office");
  const problems = refusedForm?.problems;
  const { errorOf } = useProblems(problems);
  return (
    <form method="post" encType="multipart/form-data">
      <ActFields head={head} intent="enter-direction" />
      <FormColumn>
        <WhoDirected problems={problems} />
        <TextField
          name="text"
          label={t("leadership.text")}
          hint={t("leadership.text-hint")}
          rows={4}
          problems={problems}
        />
        <AgencyField
          name="agencyId"
          label={t("leadership.agency")}
          hint={t("leadership.agency-hint")}
          optional
          agencies={agencies}
          problems={problems}
        />
        <FileField
          id="signedFile"
          name="signedFile"
          accept="application/pdf,.pdf"
          label={t("leadership.scan")}
          hint={t("leadership.scan-hint")}
          error={errorOf("signedFile")}
        />
        <ButtonRow>
          <Button>{t("leadership.enter")}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}

/** The Chairman or a Vice Chairman, on what day, by a note or by a paper. */
function WhoDirected({ problems }: { problems: RefusedForm["problems"] | undefined }) {
  const { t } = useTranslation(["office", "domain"]);
  const { errorOf, typedOr } = useProblems(problems);
  return (
    <>
      <RadioGroup
        id="by"
        name="by"
        label={t("leadership.by")}
        error={errorOf("by")}
        defaultValue={typedOr("by")}
        options={directors.map((value) => ({ value, label: t(`domain:director.${value}`) }))}
      />
      <RadioGroup
        id="form"
        name="form"
        label={t("leadership.form")}
        error={errorOf("form")}
        defaultValue={typedOr("form", "note")}
        options={directionForms.map((value) => ({
          value,
          label: t(`domain:direction-form.${value}`),
        }))}
      />
      <TextField
        name="documentNumber"
        label={t("leadership.number")}
        hint={t("leadership.number-hint")}
        optional
        problems={problems}
      />
      <DayField name="givenOn" label={t("leadership.given-on")} problems={problems} />
    </>
  );
}
