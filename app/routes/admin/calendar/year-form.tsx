import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { FormProblems } from "../../kit/read-form.ts";

type Props = {
  year: number;
  known: { readonly status: "draft" | "official"; readonly source: string } | undefined;
  problems: FormProblems | undefined;
};

/** Until a year is official, due days that run into it are provisional. */
export function YearForm({ year, known, problems }: Props) {
  const { t } = useTranslation("admin");
  const { errorOf, typedOr } = useProblems(problems);
  return (
    <form method="post" noValidate className="grid gap-5">
      {!known && <Alert tone="warning" title={t("calendar.unknown-year")} />}
      <input type="hidden" name="year" value={year} />
      <RadioGroup
        id="status"
        name="status"
        label={t("calendar.status")}
        look="plain"
        options={(["official", "draft"] as const).map((status) => ({
          value: status,
          label: t(`calendar.status-is.${status}`),
          hint: t(`calendar.status-means.${status}`),
        }))}
        defaultValue={typedOr("status", known?.status)}
        error={errorOf("status")}
      />
      <TextArea
        id="yearSource"
        name="yearSource"
        label={t("calendar.field.source")}
        hint={t("calendar.field.source-hint")}
        rows={3}
        defaultValue={typedOr("yearSource", known?.source)}
        error={errorOf("yearSource")}
      />
      <ButtonRow>
        <Button name="intent" value="year" variant="secondary">
          {t("calendar.save-state")}
        </Button>
      </ButtonRow>
    </form>
  );
}
