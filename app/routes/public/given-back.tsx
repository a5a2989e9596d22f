import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";

/**
 * Shown by the page's script where it has put back what was typed in this tab and not sent; kept under the
 * form's address, or under another name where one address has the forms of many petitions.
 */
export function GivenBack({ of, under }: { of: string; under?: string }) {
  const { t } = useTranslation("public");
  return (
    <div data-given-back data-of={of} data-under={under} hidden className="mb-6">
      <Alert role="status">
        <p>{t("given-back.text")}</p>
        <ButtonRow>
          <Button type="button" compact variant="secondary">
            {t("given-back.undo")}
          </Button>
        </ButtonRow>
      </Alert>
    </div>
  );
}
