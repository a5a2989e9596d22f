import { useTranslation } from "#app/i18n/use-translation.ts";
import { DateInput } from "#app/ui/date-input.tsx";
import { type Problems, useProblems } from "./use-problems.ts";

type Props = {
  name: string;
  /** What tells this field from one of the same name in another form of the page. */
  idEnd?: string | undefined;
  label: string;
  hint?: string;
  optional?: boolean;
  /** A day YYYY-MM-DD, shown until something was sent. */
  stored?: string | null | undefined;
  problems: Problems | null | undefined;
};

/** A day in three boxes, of a form that may come back with what was typed and what is wrong. */
export function DayField({ name, idEnd = "", stored, problems, ...text }: Props) {
  const { t } = useTranslation("shell");
  const { errorOf, typedOr: typed } = useProblems(problems);
  const [year = "", month = "", day = ""] = (stored ?? "").split("-");
  return (
    <DateInput
      {...text}
      id={`${name}${idEnd}`}
      name={name}
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
