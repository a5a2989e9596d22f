import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import type { RefusedTry } from "./refused-try.ts";

/** Why a code did not open: wrong, or to be tried again later. */
export function RefusedCode({ refused, wrong }: { refused: RefusedTry | null; wrong: string }) {
  const { t } = useTranslation("account");
  if (refused === null) return null;
  return (
    <Alert tone="error" role="alert">
      {refused.reason === "too-many"
        ? t("second-step.too-many", { minutes: refused.minutes })
        : wrong}
    </Alert>
  );
}
