import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { useProblems } from "./use-problems.ts";

type Props = {
  asked: {
    readonly fields: readonly (readonly [name: string, value: string])[];
    readonly asksCode: boolean;
    readonly errors: { readonly [name: string]: string };
    readonly minutes: number;
  };
};

/** Asks the person once more who he is; what was typed before waits in hidden fields and is sent along. */
export function FreshSignInForm({ asked }: Props) {
  const { t } = useTranslation("account");
  const { errorOf } = useProblems({ values: {}, errors: asked.errors });
  return (
    <Panel title={t("again.title")}>
      <form method="post" noValidate className="grid max-w-column gap-5">
        <p>{t(asked.asksCode ? "again.lead-code" : "again.lead")}</p>
        {asked.minutes > 0 && (
          <Alert tone="error" role="alert">
            {t("password.too-many", { minutes: asked.minutes })}
          </Alert>
        )}
        {asked.fields.map(([name, value], place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice, and the list never changes.
          <input key={place} type="hidden" name={name} value={value} />
        ))}
        <TextInput
          id="againPassword"
          name="againPassword"
          type="password"
          autoComplete="current-password"
          label={t("again.password")}
          width="l"
          error={errorOf("againPassword")}
        />
        {asked.asksCode && (
          <TextInput
            id="againCode"
            name="againCode"
            label={t("again.code")}
            hint={t("again.code-hint")}
            width="m"
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            error={errorOf("againCode")}
          />
        )}
        <ButtonRow>
          <Button>{t("again.button")}</Button>
          <LinkButton href="" variant="secondary">
            {t("again.back")}
          </LinkButton>
        </ButtonRow>
      </form>
    </Panel>
  );
}
