import { TextField } from "#app/components/form-fields/text-field.tsx";
import type { DisposalKind } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { hasIntent } from "../../../kit/has-intent.ts";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";
import { PaperSection } from "../paper-section.tsx";

type Props = {
  head: ActHead;
  kind: DisposalKind;
  /** The proposer decides, in a unit of one person, and owes a reason. */
  alone: boolean;
  refusedForm: RefusedForm | undefined;
};

/** Carries out what was proposed, by an own decision or as its signed paper says. */
export function DecideForm({ head, kind, alone, refusedForm }: Props) {
  const { t } = useTranslation("office");
  const problems = hasIntent(refusedForm, "decide") ? refusedForm?.problems : undefined;
  const onlyByPaper = head.onlyByPaper.includes(kind);
  return (
    <form method="post" encType="multipart/form-data">
      <ActFields head={head} intent="decide" />
      <FormColumn>
        {alone && !onlyByPaper && (
          <TextField
            name="soloReason"
            label={t("decide.solo-reason")}
            rows={3}
            problems={problems}
          />
        )}
        <PaperSection
          form={refusedForm && !problems ? "decide" : undefined}
          owed={onlyByPaper}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t(onlyByPaper ? "signed-paper.title" : `decide.agree.${kind}`)}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}
