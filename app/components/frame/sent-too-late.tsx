import { useLocation } from "react-router";
import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";

/** That the form below was sent when the session had ended, and how to be rid of it. */
export function SentTooLate() {
  const { t } = useTranslation("shell");
  const { pathname, search } = useLocation();
  return (
    <div className="mb-6 print:hidden">
      <Alert role="status" title={t("session.sent-too-late")}>
        <form method="post" action={addresses.account.dropTyped}>
          <input type="hidden" name="next" value={`${pathname}${search}`} />
          <ButtonRow>
            <Button compact variant="secondary">
              {t("session.drop-sent")}
            </Button>
          </ButtonRow>
        </form>
      </Alert>
    </div>
  );
}
