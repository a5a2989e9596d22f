import { QrCode } from "#app/components/frame/qr-code.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { NumberedSteps } from "#app/ui/numbered-steps.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { CodeField } from "./code-field.tsx";

type Props = {
  /** What the picture says, and the same secret to be typed. */
  appAddress: string;
  secret: string;
  errorOf: (name: "code" | "current") => string | undefined;
  /** In a demonstration, the code that an app would show now. */
  demoCode: string | null;
  /** In a session that has been open for a while. */
  asksPassword?: boolean;
};

const inGroups = (secret: string) => (secret.match(/.{1,4}/g) ?? []).join(" ");

/** An app, the picture or the key, and the first code: all of it works without script. */
export function SetUpSteps({ appAddress, secret, demoCode, errorOf, asksPassword }: Props) {
  const { t } = useTranslation("account");
  return (
    <form method="post" noValidate className="grid gap-6">
      <input type="hidden" name="intent" value="set-up" />
      {demoCode && <p>{t("demo-codes.now", { code: demoCode })}</p>}
      <NumberedSteps
        steps={[
          { key: "app", title: t("second-step.install"), body: t("second-step.install-how") },
          {
            key: "scan",
            title: t("second-step.scan"),
            body: (
              <>
                <div className="my-3 inline-block border border-line text-ink">
                  <QrCode text={appAddress} label={t("second-step.qr-label")} large />
                </div>
                <p className="sm:hidden">
                  <a href={appAddress}>{t("second-step.open-app")}</a>
                </p>
                <p className="mt-3 sm:mt-0">{t("second-step.key")}</p>
                <p className="mt-1 font-semibold wrap-anywhere tabular-nums text-ink select-all">
                  {inGroups(secret)}
                </p>
              </>
            ),
          },
          {
            key: "code",
            title: t("second-step.first-code"),
            body: (
              <div className="mt-2 grid gap-5 text-ink">
                <CodeField kind="time" label={t("step-code.time-code")} error={errorOf("code")} />
                {asksPassword && (
                  <TextInput
                    id="current"
                    name="current"
                    type="password"
                    autoComplete="current-password"
                    label={t("password.current")}
                    width="l"
                    error={errorOf("current")}
                  />
                )}
              </div>
            ),
          },
        ]}
      />
      <p>
        <Button>{t("second-step.turn-on")}</Button>
      </p>
    </form>
  );
}
