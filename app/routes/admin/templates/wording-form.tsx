import { useTranslation } from "react-i18next";
import { useProblems } from "#app/components/use-problems.ts";
import type { MessageShown } from "#app/server/usecases/preview-template.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { FormProblems } from "../../kit/read-form.ts";

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
      <Panel title={t("templates.blanks")} level={3}>
        <p className="mb-3 text-ink-2">{t("templates.blanks-lead")}</p>
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
          {blanks.map((blank) => (
            <div key={blank} className="contents">
              <dt>
                <code>{`{{${blank}}}`}</code>
              </dt>
              <dd className="text-ink-2">
                {t(`templates.blank.${blank}` as "templates.blank.code")}
              </dd>
            </div>
          ))}
        </dl>
      </Panel>
      <ButtonRow>
        <Button name="intent" value="save">
          {t("save")}
        </Button>
        <Button name="intent" value="preview" variant="secondary">
          {t("templates.preview")}
        </Button>
        {own && (
          <Button name="intent" value="reset" variant="quiet">
            {t("templates.reset")}
          </Button>
        )}
      </ButtonRow>
    </form>
  );
}
