import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import type { ExtensionRequest } from "#app/domain/petition/clocks/petition-time.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";
import { PaperSection } from "../paper-section.tsx";

type Props = {
  head: ActHead;
  request: ExtensionRequest;
  /** The asker decides, in a unit of one person, and owes a reason. */
  alone: boolean;
  refusedForm: RefusedForm | undefined;
};

/** Granted, with fewer days if need be, or refused. */
export function DecideExtensionForm({ head, request, alone, refusedForm }: Props) {
  const { t } = useTranslation("office");
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  const onlyByPaper = head.onlyByPaper.includes("refuse-extension");
  return (
    <form method="post" encType="multipart/form-data">
      <ActFields head={head} intent="decide" />
      <FormColumn>
        <RadioGroup
          id="decision"
          name="decision"
          label={t("extension.decision")}
          error={errorOf("decision")}
          defaultValue={typed("decision")}
          options={(["grant", "refuse"] as const).map((value) => ({
            value,
            label: t(`extension.${value}`),
          }))}
        />
        <TextInput
          id="days"
          name="days"
          label={t("extension.granted-days")}
          hint={t("extension.granted-days-hint", { count: request.days })}
          error={errorOf("days")}
          defaultValue={typed("days", String(request.days))}
          inputMode="numeric"
          width="s"
        />
        <TextField
          name="note"
          label={t("extension.note")}
          hint={t("extension.note-hint")}
          rows={3}
          problems={refusedForm?.problems}
        />
        {alone && !onlyByPaper && (
          <TextField
            name="soloReason"
            label={t("decide.solo-reason")}
            rows={3}
            problems={refusedForm?.problems}
          />
        )}
        <PaperSection owed={onlyByPaper} problems={refusedForm?.problems} />
        <ButtonRow>
          <Button>{t(onlyByPaper ? "signed-paper.title" : "extension.decide")}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}
