import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";

/**
 * A copy of the text on the person's own device, where the person asks for it: on a shared computer
 * the next one must find nothing. The page's script shows it; without script there is none to keep.
 */
export function DeviceDraft() {
  const { t } = useTranslation("public");
  return (
    <div data-device-draft hidden className="grid gap-4">
      <div data-found={t("send.content.device-found")} hidden className="mb-6">
        <Alert role="status">
          <p data-found-text />
          <ButtonRow>
            <Button type="button" compact variant="secondary" data-use>
              {t("send.content.device-use")}
            </Button>
            <Button type="button" compact variant="quiet" data-forget>
              {t("send.content.device-forget")}
            </Button>
          </ButtonRow>
        </Alert>
      </div>
      <Checkbox
        id="keep-here"
        label={t("send.content.device-keep")}
        hint={t("send.content.device-keep-hint")}
      />
    </div>
  );
}
