import { DayField } from "#app/components/form-fields/day-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import {
  type CalendarDay,
  calendarDayKinds,
} from "#app/domain/deadline/calendar/working-calendar.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { FormProblems } from "../../kit/read-form.ts";

type Props = { chosen: CalendarDay | null; problems: FormProblems | undefined };

/** A day that differs from its week; the same day again changes what is written about it. */
export function DayForm({ chosen, problems }: Props) {
  const { t } = useTranslation(["admin", "shell"]);
  const { errorOf, typedOr } = useProblems(problems);
  const bind = (name: "kind" | "name" | "source") => ({
    id: name,
    name,
    label: t(`calendar.field.${name}`),
    defaultValue: typedOr(name, chosen?.[name] ?? ""),
    error: errorOf(name),
  });
  return (
    <form method="post" noValidate className="grid gap-5">
      <DayField name="day" label={t("calendar.day")} stored={chosen?.day} problems={problems} />
      <Select
        {...bind("kind")}
        empty={t("shell:form.choose")}
        options={calendarDayKinds.map((kind) => ({
          value: kind,
          label: t(`calendar.kind.${kind}`),
        }))}
      />
      <TextInput {...bind("name")} />
      <TextArea {...bind("source")} hint={t("calendar.field.source-hint")} rows={3} />
      <ButtonRow>
        <Button name="intent" value="day">
          {t("save")}
        </Button>
      </ButtonRow>
    </form>
  );
}
