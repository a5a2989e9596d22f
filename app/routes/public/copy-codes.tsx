import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";

/** Copies both codes, each with its name; shown by the page's script where the browser can copy. */
export function CopyCodes({ code, secret }: { code: string; secret: string | null }) {
  const { t } = useTranslation("public");
  const lines = [
    `${t("receipt.code")}: ${code}`,
    ...(secret === null ? [] : [`${t("receipt.secret")}: ${secret}`]),
  ];
  return (
    <span
      data-copy={lines.join("\n")}
      hidden
      className="inline-flex flex-wrap items-center gap-3 print:hidden"
    >
      <Button type="button" variant="secondary">
        {t("receipt.copy")}
      </Button>
      <span role="status" data-copied={t("receipt.copied")} />
    </span>
  );
}
