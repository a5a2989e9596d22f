import type { ReactNode } from "react";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";
import { PaperSection } from "../paper-section.tsx";

type Props = {
  head: ActHead;
  intent: string;
  options: readonly { readonly value: string; readonly label: string }[];
  button: string;
  /** What is said of the explanation, where it is owed for more than another reason. */
  noteHint?: string;
  /** What else the act asks for. */
  children?: ReactNode;
  /** Whether a signed paper comes with it; left out where none can. */
  paper?: "owed" | "optional";
  refusedForm: RefusedForm | undefined;
};

/** Why something is put right: a reason of a list, own words where it is another. */
export function CodedReasonForm({
  head,
  intent,
  options,
  button,
  noteHint,
  paper,
  children,
  refusedForm,
}: Props) {
  const { t } = useTranslation("office");
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  return (
    <form method="post" encType="multipart/form-data">
      <ActFields head={head} intent={intent} />
      <FormColumn>
        {children}
        <RadioGroup
          id="reason"
          name="reason"
          label={t("recall.reason")}
          error={errorOf("reason")}
          defaultValue={typed("reason")}
          options={options}
        />
        <TextField
          name="note"
          label={t("recall.note")}
          hint={noteHint ?? t("recall.note-hint")}
          rows={3}
          problems={refusedForm?.problems}
        />
        {paper && <PaperSection owed={paper === "owed"} problems={refusedForm?.problems} />}
        <ButtonRow>
          <Button variant="warning">{button}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}
