import { addresses } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { CodeField } from "./code-field.tsx";

type Props = {
  state: { readonly since: string; readonly codesLeft: number; readonly required: boolean };
  error: string | undefined;
};

/** New recovery codes, and the end of the second step; both ask a code again. */
export function ManageSteps({ state, error }: Props) {
  const { t } = useTranslation("account");
  return (
    <>
      <SummaryList
        rows={[
          {
            key: "since",
            term: t("second-step.since"),
            value: <DateText at={state.since} withTime />,
          },
          { key: "codes", term: t("second-step.codes-left"), value: String(state.codesLeft) },
        ]}
      />
      <p>
        <LinkButton href={addresses.account.passkeys} variant="secondary">
          {t("passkeys.title")}
        </LinkButton>
      </p>
      <Card>
        <form method="post" noValidate className="grid gap-5">
          <CodeField kind="either" label={t("second-step.code-again")} error={error} />
          <ul className="list-disc pl-5 text-ink-2">
            <li>{t("second-step.renew-what")}</li>
            <li>{t(state.required ? "second-step.required" : "second-step.remove-what")}</li>
          </ul>
          <ButtonRow>
            <Button name="intent" value="renew">
              {t("second-step.renew")}
            </Button>
            {!state.required && (
              <Button name="intent" value="remove" variant="warning">
                {t("second-step.remove")}
              </Button>
            )}
          </ButtonRow>
        </form>
      </Card>
    </>
  );
}
