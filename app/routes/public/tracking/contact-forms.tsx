import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { GivenBack } from "../given-back.tsx";
import { type Errors, useErrorWords } from "../problem-summary.tsx";

/** By which the switch of languages takes along what stands in the boxes. */
export const contactFormId = "contact";

type Props = { values: Readonly<Record<string, string>>; errors: Errors };

/** The code that went to the new address. */
export function CodeForm({ email, values, errors }: Props & { email: string }) {
  const { t } = useTranslation("public");
  const wrong = useErrorWords(errors);
  return (
    <Card title={t("contact-change.code-title")}>
      {email && <p className="mb-4">{t("contact-change.code-lead", { email })}</p>}
      <form method="post" action={addresses.tracking.contact} noValidate>
        <FormColumn>
          <TextInput
            id="code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            label={t("contact-change.code")}
            error={wrong("code")}
            defaultValue={values.code}
          />
          <ButtonRow>
            <Button name="intent" value="prove-contact">
              {t("contact-change.prove")}
            </Button>
          </ButtonRow>
        </FormColumn>
      </form>
    </Card>
  );
}

/** How the sender is to be reached; what is left empty stays. */
export function ContactForm({ code, values, errors }: Props & { code: string | null }) {
  const { t } = useTranslation("public");
  const wrong = useErrorWords(errors);
  const field = (name: string) => ({
    id: name,
    name,
    optional: true,
    error: wrong(name),
    defaultValue: values[name],
  });
  return (
    <>
      {code !== null && <GivenBack of={contactFormId} under={`contact ${code}`} />}
      <form id={contactFormId} method="post" action={addresses.tracking.contact} noValidate>
        <FormColumn>
          <TextInput
            {...field("email")}
            type="email"
            autoComplete="email"
            label={t("contact-change.email")}
            hint={t("contact-change.email-hint")}
          />
          <TextInput
            {...field("phone")}
            type="tel"
            autoComplete="tel"
            label={t("contact-change.phone")}
            hint={t("contact-change.phone-hint")}
          />
          <TextInput
            {...field("postalAddress")}
            autoComplete="street-address"
            label={t("contact-change.postal")}
            hint={t("contact-change.postal-hint")}
          />
          <ButtonRow>
            <Button name="intent" value="ask-contact">
              {t("contact-change.send")}
            </Button>
            <LinkButton href={addresses.tracking.petition} variant="secondary">
              {t("contact-change.keep")}
            </LinkButton>
          </ButtonRow>
        </FormColumn>
      </form>
    </>
  );
}
