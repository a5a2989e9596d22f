import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";

/** No petition is open in this browser: its hour is over, or it never was. */
export function NotOpen() {
  const { t } = useTranslation("public");
  return (
    <Alert tone="warning" role="status" title={t("track.no-view")}>
      <p>
        <a href={addresses.tracking.enter}>{t("track.enter-again")}</a>
      </p>
    </Alert>
  );
}
