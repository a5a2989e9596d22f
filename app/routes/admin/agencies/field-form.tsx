import { addresses } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { FormProblems } from "../../kit/read-form.ts";
import type { FieldEntry } from "./field-table.tsx";

type Props = { edited: FieldEntry | null; problems: FormProblems | undefined };

/** Adds a field, or gives the chosen one another name. */
export function FieldForm({ edited, problems }: Props) {
  const { t } = useTranslation(["admin", "shell"]);
  const { errorOf, typedOr } = useProblems(problems);
  const bind = (name: "name" | "nameEn" | "code") => ({
    id: name,
    name,
    label: t(`field.${name}`),
    defaultValue: typedOr(name, edited?.[name] ?? ""),
    error: errorOf(name),
  });
  return (
    <Card title={t(edited ? "fields.rename" : "fields.add")}>
      <form method="post" noValidate className="grid gap-5">
        <TextInput {...bind("name")} />
        <TextInput {...bind("nameEn")} optional lang="en" />
        {edited ? (
          <input type="hidden" name="code" value={edited.code} />
        ) : (
          <TextInput {...bind("code")} hint={t("field.code-hint")} />
        )}
        <ButtonRow>
          <Button name="intent" value={edited ? "rename" : "add"}>
            {t(edited ? "save" : "fields.add")}
          </Button>
          {edited && <Anchor href={addresses.admin.fields}>{t("shell:word.cancel")}</Anchor>}
        </ButtonRow>
      </form>
    </Card>
  );
}
