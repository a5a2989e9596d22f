import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { DateInput } from "#app/ui/date-input.tsx";
import type { RefusedForm } from "./act.ts";

type Props = {
  name: string;
  label: string;
  hint?: string;
  /** YYYY-MM-DD, shown until something was sent. */
  stored?: string;
  optional?: boolean;
  refusedForm: Pick<RefusedForm, "problems"> | undefined;
};

/** Three boxes of a day in a form that may come back with errors. */
export function DayField({ name, stored = "", refusedForm, ...text }: Props) {
  const { t } = useTranslation("shell");
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  const [year = "", month = "", day = ""] = stored.split("-");
  return (
    <DateInput
      id={name}
      name={name}
      {...text}
      error={errorOf(name)}
      words={{ day: t("form.day"), month: t("form.month"), year: t("form.year") }}
      defaultValue={{
        day: typed(`${name}.day`, day),
        month: typed(`${name}.month`, month),
        year: typed(`${name}.year`, year),
      }}
    />
  );
}
