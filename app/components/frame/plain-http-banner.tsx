import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";

/** Said on every staff page while passwords travel in the clear. */
export function PlainHttpBanner({ shown }: { shown: boolean }) {
  const { t } = useTranslation("account");
  if (!shown) return null;
  return (
    <div className="mb-6 print:hidden">
      <Alert tone="warning" title={t("plain-http.title")}>
        <p>{t("plain-http.body")}</p>
      </Alert>
    </div>
  );
}
