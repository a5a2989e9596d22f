import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";

/** Keep, try, or go back to the shipped words. */
export function TemplateButtons({ own }: { own: boolean }) {
  const { t } = useTranslation("admin");
  return (
    <ButtonRow>
      <Button name="intent" value="save">
        {t("save")}
      </Button>
      <Button name="intent" value="preview" variant="secondary">
        {t("templates.preview")}
      </Button>
      {own && (
        <Button name="intent" value="reset" variant="quiet">
          {t("templates.reset")}
        </Button>
      )}
    </ButtonRow>
  );
}
