import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";

/** What the office has everybody told on these days; nothing where it has not. */
export function SiteNoticeBanner({ text }: { text: string }) {
  const { t } = useTranslation("shell");
  if (text === "") return null;
  return (
    <Alert tone="warning" title={t("notice.title")}>
      <p className="whitespace-pre-line">{text}</p>
    </Alert>
  );
}
