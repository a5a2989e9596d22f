import { useTranslation } from "#app/i18n/use-translation.ts";
import { dayInWords } from "../time/day-words.ts";

/** A due day in words, marked where a year that it counts through is not official yet. */
export function useDueDay() {
  const { t, i18n } = useTranslation("domain");
  return (on: string, provisional: boolean) => {
    const day = dayInWords(on, i18n.language);
    return provisional ? t("provisional-day", { day }) : day;
  };
}
