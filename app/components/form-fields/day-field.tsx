import { useTranslation } from "#app/i18n/use-translation.ts";
import { DateInput } from "#app/ui/date-input.tsx";

type Props = {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  optional?: boolean;
  /** A day YYYY-MM-DD, where nothing was sent yet. */
  stored?: string | null | undefined;
  /** What was typed, by `name.day` and so on. */
  typed: { readonly [name: string]: string } | undefined;
};

/** A day in three boxes that keeps what was typed. */
export function DayField({ name, stored, typed, ...text }: Props) {
  const { t } = useTranslation("shell");
  const [year = "", month = "", day = ""] = (stored ?? "").split("-");
  const value = typed
    ? { day: typed[`${name}.day`], month: typed[`${name}.month`], year: typed[`${name}.year`] }
    : { day, month, year };
  return (
    <DateInput
      {...text}
      id={name}
      name={name}
      words={{ day: t("form.day"), month: t("form.month"), year: t("form.year") }}
      defaultValue={value}
    />
  );
}
