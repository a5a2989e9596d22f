import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Section } from "#app/ui/section.tsx";

type Props = { state: "active" | "invited" | "deactivated"; self: boolean };

/** A new one-time link, and the account's end or its return. */
export function OfficerAccount({ state, self }: Props) {
  const { t } = useTranslation("admin");
  const open = state !== "deactivated";
  return (
    <Section title={t("officer.account")} lead={t(`officer.account-is.${state}`)}>
      <form method="post">
        <ButtonRow>
          {open && (
            <Button name="intent" value="invite" variant="secondary">
              {t("officer.invite-again")}
            </Button>
          )}
          {open && !self && (
            <Button name="intent" value="deactivate" variant="warning">
              {t("officer.deactivate")}
            </Button>
          )}
          {!open && (
            <Button name="intent" value="reactivate" variant="secondary">
              {t("officer.reactivate")}
            </Button>
          )}
        </ButtonRow>
      </form>
    </Section>
  );
}
