import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, type ButtonVariant } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/widgets/use-hydrated.ts";

type Props = {
  /** What it says where it does not simply print. */
  label?: string;
  variant?: ButtonVariant;
  /** How to print without script, said until the page's own has come. */
  plain?: string;
};

/** Without script the browser's own command prints the same sheet. */
export function PrintButton({ label, variant = "secondary", plain }: Props) {
  const { t } = useTranslation("shell");
  if (!useHydrated()) return plain ? <p className="text-ink-2 print:hidden">{plain}</p> : null;
  return (
    <Button type="button" variant={variant} icon="printer" onClick={() => window.print()}>
      {label ?? t("word.print")}
    </Button>
  );
}
