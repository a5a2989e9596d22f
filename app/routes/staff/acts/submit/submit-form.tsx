import { SignedPaperFields } from "#app/components/form-fields/signed-paper-fields.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { submissionReasons } from "#app/domain/petition/leadership.ts";
import type { Signature } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";
import { PaperOwed } from "../paper-section.tsx";

type Props = {
  head: ActHead;
  returns: number;
  /** The lead who signs the paper himself. */
  signer: Partial<Signature>;
  refusedForm: RefusedForm | undefined;
};

/** Why the leadership is asked, what, and by which signed paper. */
export function SubmitForm({ head, returns, signer, refusedForm }: Props) {
  const { t } = useTranslation(["office", "domain"]);
  const problems = refusedForm?.problems;
  const { errorOf, typedOr } = useProblems(problems);
  const recordsOnly = head.onlyByPaper.length > 0;
  return (
    <form method="post" encType="multipart/form-data">
      <ActFields head={head} intent="submit-to-leadership" />
      <FormColumn>
        <RadioGroup
          id="reason"
          name="reason"
          label={t("leadership.reason")}
          error={errorOf("reason")}
          defaultValue={typedOr("reason", returns > 1 ? "returned-twice" : "")}
          options={submissionReasons
            .filter((value) => value !== "returned-twice" || returns > 1)
            .map((value) => ({ value, label: t(`domain:submission-reason.${value}`) }))}
        />
        <TextField
          name="question"
          label={t("leadership.question")}
          hint={t("leadership.question-hint")}
          rows={5}
          problems={problems}
        />
        <SignedSubmission {...{ recordsOnly, signer, problems }} />
        <ButtonRow>
          <Button>{t("leadership.submit")}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}

type SignedProps = Pick<Props, "signer"> & {
  recordsOnly: boolean;
  problems: RefusedForm["problems"] | undefined;
};

function SignedSubmission({ recordsOnly, signer, problems }: SignedProps) {
  const { t } = useTranslation("office");
  return (
    <Fieldset
      id="signed-paper"
      label={t("leadership.paper")}
      hint={t(recordsOnly ? "signed-paper.owed" : "leadership.paper-own")}
    >
      {recordsOnly && <PaperOwed />}
      <div className="mt-3 grid gap-7">
        <SignedPaperFields
          stored={signer}
          fileHint={t("signed-paper.file-hint")}
          fileOptional={!recordsOnly}
          problems={problems}
        />
      </div>
    </Fieldset>
  );
}
