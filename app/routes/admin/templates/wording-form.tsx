import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { MessageShown } from "#app/server/usecases/administration/preview-template.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { FormProblems } from "../../kit/read-form.ts";
import { BlankList } from "./blank-list.tsx";
import { TemplateButtons } from "./template-buttons.tsx";

type Props = {
  message: MessageShown & { readonly language: "vi" | "en" };
  problems: FormProblems | undefined;
};

/** Subject, what happened, what comes next; and the blanks that may stand in them. */
export function WordingForm({ message, problems }: Props) {
  const { t } = useTranslation("admin");
  const { errorOf, typedOr } = useProblems(problems);
  const { wording, own, blanks, language } = message;
  const bind = (name: "subject" | "happened" | "next") => ({
    id: name,
    name,
    lang: language,
    label: t(`templates.part.${name}`),
    defaultValue: typedOr(name, wording[name]),
    error: errorOf(name),
  });
  return (
    <form method="post" noValidate className="grid gap-6">
      <input type="hidden" name="language" value={language} />
      <TextInput {...bind("subject")} />
      <TextArea {...bind("happened")} rows={3} />
      <TextArea {...bind("next")} rows={5} />
      <TemplateButtons own={own} />
      <BlankList blanks={blanks} />
    </form>
  );
}
