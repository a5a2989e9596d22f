import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { recognitions } from "#app/domain/permission/account-change.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
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
  const { errorOf } = useProblems(problems);
  const unheld = errorOf("leavesRoleUnheld");
  const open = state !== "deactivated";
  const resets = open && secondStep && !self;
  return (
    <Section title={t("officer.account")} lead={t(`officer.account-is.${state}`)}>
      <form method="post">
        {resets && <Recognition error={errorOf("recognisedBy")} />}
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

/** Before a second step goes, its person is recognised; how, is kept. */
function Recognition({ error }: { error: string | undefined }) {
  const { t } = useTranslation("admin");
  return (
    <div className="mb-4 grid max-w-column gap-4">
      <p>{t("officer.second-step")}</p>
      <RadioGroup
        id="recognisedBy"
        name="recognisedBy"
        label={t("officer.recognised-by")}
        look="plain"
        options={recognitions.map((way) => ({
          value: way,
          label: t(`officer.recognised.${way}`),
        }))}
        error={error}
      />
    </div>
  );
}
