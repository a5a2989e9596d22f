import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/widgets/use-hydrated.ts";

/** Without script the browser's own command prints the same sheet. */
export function PrintButton() {
  const { t } = useTranslation("shell");
  if (!useHydrated()) return null;
  return (
    <Button type="button" variant="secondary" icon="printer" onClick={() => window.print()}>
      {t("word.print")}
    </Button>
  );
}
