import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, type ButtonVariant } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/widgets/use-hydrated.ts";

type Props = {
  /** What it says where it does not simply print. */
  label?: string;
  variant?: ButtonVariant;
};

/** Without script the browser's own command prints the same sheet. */
export function PrintButton({ label, variant = "secondary" }: Props) {
  const { t } = useTranslation("shell");
  if (!useHydrated()) return null;
  return (
    <Button type="button" variant={variant} icon="printer" onClick={() => window.print()}>
      {label ?? t("word.print")}
    </Button>
  );
}
