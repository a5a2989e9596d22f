import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";

/** The hidden field that only programs fill in. */
export const trapField = "homepage";
/** Stands for what this page shows, so that nothing else is sent by its button. */
export const shownField = "shown";

type Props = { action: string; challenge: string; showing: string };

/** The trap is for programs; the sum is for the page's script, and nobody waits without one. */
export function SendForm({ action, challenge, showing }: Props) {
  const { t } = useTranslation("public");
  return (
    <form method="post" action={action} data-proves>
      <div className="hidden">
        <label htmlFor={trapField}>{t("send.check.trap")}</label>
        <input id={trapField} name={trapField} type="text" tabIndex={-1} autoComplete="off" />
      </div>
      <input type="hidden" name={shownField} value={showing} autoComplete="off" />
      <input type="hidden" name="challenge" value={challenge} autoComplete="off" />
      <input type="hidden" name="proof" autoComplete="off" />
      <p className="mb-5">{t("send.check.true")}</p>
      <ButtonRow>
        <Button id="send">{t("send.check.send")}</Button>
      </ButtonRow>
      <p
        role="status"
        data-proof-status
        data-text={t("send.check.working")}
        className="mt-3 text-ink-2"
      />
    </form>
  );
}
