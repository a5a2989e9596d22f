import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useNamesOfAnswers } from "./answer-terms.ts";

/** The letter is another one than this page showed before; nothing was sent. Names what changed. */
export function ChangedNotice({ changed }: { changed: readonly string[] }) {
  const { t } = useTranslation("public");
  const names = useNamesOfAnswers(changed);
  return (
    <Alert tone="error" role="alert" title={t("send.changed.title")}>
      <p>{t("send.changed.body")}</p>
      {names.length > 0 && <p>{t("send.changed.what", { names: names.join("; ") })}</p>}
    </Alert>
  );
}
