import { useTranslation } from "#app/i18n/use-translation.ts";
import doorScript from "#app/passkey-door.ts?worker&url";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";

type Props = { asked: { readonly options: object; readonly challenge: string } };

/** The way in by a passkey, beside the code; shown only where the browser has a script and knows keys. */
export function PasskeyDoor({ asked }: Props) {
  const { t } = useTranslation("account");
  return (
    <form method="post" hidden data-passkey="known" data-options={JSON.stringify(asked.options)}>
      <Panel title={t("passkeys.door")}>
        <input type="hidden" name="challenge" value={asked.challenge} />
        <input type="hidden" name="response" value="" />
        <p className="mb-4">{t("passkeys.door-lead")}</p>
        <Button>{t("passkeys.use")}</Button>
        <p data-passkey-none hidden role="alert" className="mt-3">
          {t("passkeys.none")}
        </p>
      </Panel>
      <script type="module" src={doorScript} />
    </form>
  );
}
