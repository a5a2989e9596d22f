import { useState } from "react";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import type { DisposalKind } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { Details } from "#app/ui/details.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";
import type { DisposalText } from "./disposal-texts.ts";

type Props = {
  head: ActHead;
  kind: DisposalKind;
  texts: readonly DisposalText[];
  refusedForm: RefusedForm | undefined;
};

/** Why or where to, and the words for the sender, which begin with the office's own text. */
export function DisposeForm({ head, kind, texts, refusedForm }: Props) {
  const { t } = useTranslation("office");
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  const choice = kind === "decline" ? "reason" : "door";
  const [chosen, setChosen] = useState(typed(choice));
  const [guidance, setGuidance] = useState(typed("guidance"));
  const choose = (code: string) => {
    const before = texts.find((one) => one.code === chosen)?.guidance ?? "";
    const after = texts.find((one) => one.code === code)?.guidance ?? "";
    if (guidance.trim() === "" || guidance === before) setGuidance(after);
    setChosen(code);
  };
  return (
    <form
      method="post"
      onChange={({ target }) =>
        target instanceof HTMLInputElement && target.name === choice && choose(target.value)
      }
    >
      <ActFields head={head} intent={kind} />
      <FormColumn>
        <RadioGroup
          id={choice}
          name={choice}
          label={t(kind === "decline" ? "dispose.reason" : "dispose.door")}
          error={errorOf(choice)}
          defaultValue={typed(choice)}
          options={texts.map(({ code, label, legalBasis }) => ({
            value: code,
            label,
            hint: legalBasis,
          }))}
        />
        {kind === "transfer" && (
          <TextField
            name="recipient"
            label={t("dispose.recipient")}
            hint={t("dispose.recipient-hint")}
            problems={refusedForm?.problems}
          />
        )}
        <TextArea
          id="guidance"
          name="guidance"
          label={t("dispose.guidance")}
          hint={t("dispose.guidance-hint")}
          error={errorOf("guidance")}
          rows={8}
          value={guidance}
          onChange={({ target }) => setGuidance(target.value)}
        />
        <SampleTexts texts={texts} />
        <ButtonRow>
          <Button>{t("dispose.do")}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}

/** The texts to copy from where no script fills them in. */
function SampleTexts({ texts }: { texts: readonly DisposalText[] }) {
  const { t } = useTranslation("office");
  return (
    <Details summary={t("dispose.samples")}>
      <dl className="grid gap-3 text-sm">
        {texts.map(({ code, label, guidance }) => (
          <div key={code}>
            <dt className="font-semibold">{label}</dt>
            <dd className="whitespace-pre-line">{guidance}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
