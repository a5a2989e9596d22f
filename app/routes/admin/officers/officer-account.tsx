import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Section } from "#app/ui/section.tsx";
import type { FormProblems } from "../../kit/read-form.ts";

type Props = {
  state: "active" | "invited" | "deactivated";
  secondStep: boolean;
  self: boolean;
  /** Why the account was not ended; what it may need is a confirmation. */
  problems: FormProblems | undefined;
};

/** A new one-time link, the second step taken away, and the account's end or its return. */
export function OfficerAccount({ state, secondStep, self, problems }: Props) {
  const { t } = useTranslation("admin");
  const unheld = useProblems(problems).errorOf("leavesRoleUnheld");
  const open = state !== "deactivated";
  const resets = open && secondStep && !self;
  return (
    <Section title={t("officer.account")} lead={t(`officer.account-is.${state}`)}>
      <form method="post">
        {resets && <p className="mb-4 max-w-column">{t("officer.second-step")}</p>}
        {unheld && (
          <div className="mb-4 max-w-column">
            <Checkbox
              id="leavesRoleUnheld"
              name="leavesRoleUnheld"
              value="on"
              label={t("officer.deactivate-unheld")}
              error={unheld}
            />
          </div>
        )}
        <ButtonRow>
          {open && (
            <Button name="intent" value="invite" variant="secondary">
              {t("officer.invite-again")}
            </Button>
          )}
          {resets && (
            <Button name="intent" value="reset-second-step" variant="secondary">
              {t("officer.reset-second-step")}
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
