import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Details } from "#app/ui/details.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { FormProblems } from "../../kit/read-form.ts";
import { BlankTable } from "./blank-list.tsx";
import { TemplateButtons } from "./template-buttons.tsx";

type Props = {
  paper: {
    readonly wording: { readonly subject: string; readonly body: string };
    readonly own: boolean;
    readonly blanks: readonly string[];
    readonly language: string;
  };
  problems: FormProblems | undefined;
};

/** Subject and text of a paper; head, number and signature follow the decree's form. */
export function DocumentForm({ paper, problems }: Props) {
  const { t } = useTranslation("admin");
  const { errorOf, typedOr } = useProblems(problems);
  const { wording, own, blanks, language } = paper;
  const bind = (name: "subject" | "body") => ({
    id: name,
    name,
    lang: language,
    label: t(`templates.document-part.${name}`),
    defaultValue: typedOr(name, wording[name]),
    error: errorOf(name),
  });
  return (
    <form method="post" noValidate className="grid gap-6">
      <input type="hidden" name="language" value={language} />
      <TextInput {...bind("subject")} />
      <TextArea {...bind("body")} hint={t("templates.body-hint")} rows={18} />
      <TemplateButtons own={own} />
      <Details summary={t("templates.blanks")} open={problems !== undefined}>
        <p className="mb-3 text-ink-2">{t("templates.blanks-lead")}</p>
        <BlankTable blanks={blanks} />
      </Details>
    </form>
  );
}
