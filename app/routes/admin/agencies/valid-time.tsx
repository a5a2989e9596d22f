import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";

type Props = { validFrom: string; validTo: string | null; successorName: string };

/** From when, until when, and what came after it. */
export function ValidTime({ validFrom, validTo, successorName }: Props) {
  const { t } = useTranslation("admin");
  return (
    <>
      <span className="block">
        {t("time.from")} <DateText on={validFrom} />
      </span>
      {validTo && (
        <span className="block">
          {t("time.to")} <DateText on={validTo} />
        </span>
      )}
      {successorName && (
        <span className="block text-ink-2">{t("time.successor", { name: successorName })}</span>
      )}
    </>
  );
}
