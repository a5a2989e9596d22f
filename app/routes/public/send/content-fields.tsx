import { CharacterCount } from "#app/components/form-fields/character-count.tsx";
import { aims, contentLengthMax } from "#app/forms/intake/send-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { useErrorWords } from "../problem-summary.tsx";

type Typed = Readonly<Record<string, string>>;

/** What the letter is about: its aim, a sentence, the text, a proposal. */
export function ContentFields({ values, errors }: { values: Typed; errors: Typed }) {
  const { t } = useTranslation("public");
  const wrong = useErrorWords(errors);
  return (
    <>
      <RadioGroup
        id="aim"
        name="aim"
        label={t("send.content.aim")}
        error={wrong("aim")}
        defaultValue={values.aim ?? ""}
        options={aims.map((aim) => ({ value: aim, label: t(`aim.${aim}`) }))}
      />
      <TextInput
        id="summary"
        name="summary"
        label={t("send.content.summary")}
        hint={t("send.content.summary-hint")}
        optional
        error={wrong("summary")}
        defaultValue={values.summary}
      />
      <TextArea
        id="content"
        name="content"
        label={t("send.content.content")}
        hint={t("send.content.content-hint")}
        rows={10}
        error={wrong("content")}
        defaultValue={values.content}
        after={<CharacterCount forId="content" max={contentLengthMax} />}
      />
      <TextArea
        id="proposal"
        name="proposal"
        label={t("send.content.proposal")}
        hint={t("send.content.proposal-hint")}
        optional
        rows={4}
        error={wrong("proposal")}
        defaultValue={values.proposal}
        after={<CharacterCount forId="proposal" max={5000} />}
      />
    </>
  );
}
