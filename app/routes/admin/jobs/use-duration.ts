import { useTranslation } from "#app/i18n/use-translation.ts";

const secondMilliseconds = 1000;

/** How long a run took: in seconds with one place, less than a tenth as just that. */
export function useDuration() {
  const { t, i18n } = useTranslation("admin");
  return (milliseconds: number): string => {
    const seconds = milliseconds / secondMilliseconds;
    if (seconds < 0.1) return t("jobs.instant");
    const shown = seconds.toLocaleString(i18n.language, { maximumFractionDigits: 1 });
    return t("jobs.seconds", { seconds: shown });
  };
}
