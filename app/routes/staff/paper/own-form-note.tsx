import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";

/** The page shows the shipped form; the Word file does not have it. */
export function OwnFormNote() {
  const { t } = useTranslation("office");
  return <Alert>{t("papers.own-form")}</Alert>;
}
