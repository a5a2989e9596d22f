import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/panel.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

const fields = ["current", "password", "repeated"] as const;

type Props = { errorOf: (name: string) => string | undefined };

/** The present password, and the new one twice. */
export function PasswordForm({ errorOf }: Props) {
  const { t } = useTranslation("account");
  return (
    <Card title={t("password.title")}>
      <p className="mb-5 text-ink-2">{t("password.lead")}</p>
      <form method="post" noValidate className="grid gap-5">
        {fields.map((name) => (
          <TextInput
            key={name}
            id={name}
            name={name}
            type="password"
            autoComplete={name === "current" ? "current-password" : "new-password"}
            label={t(`password.${name}`)}
            hint={name === "password" ? t("invitation.hint") : undefined}
            error={errorOf(name)}
          />
        ))}
        <p>
          <Button>{t("password.button")}</Button>
        </p>
      </form>
    </Card>
  );
}
