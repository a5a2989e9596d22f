import { TextField } from "#app/components/form-fields/text-field.tsx";
import type { Problems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";

type Props = { stored: string; problems: Problems | null | undefined };

/** The officer's line under which the petition stands in every list and paper. */
export function TitleField({ stored, problems }: Props) {
  const { t } = useTranslation("office");
  return (
    <TextField
      name="title"
      label={t("classify.title")}
      hint={t("classify.title-hint")}
      rows={2}
      stored={stored}
      problems={problems}
    />
  );
}
