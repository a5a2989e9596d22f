import { addresses } from "#app/addresses.ts";
import { exemptableRoles } from "#app/domain/sign-in/second-step-duty.ts";
import { signInRules as rulesForm } from "#app/forms/administration/second-step.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { signInRules } from "#app/server/queries/admin/sign-in-rules.ts";
import { requestFacts } from "#app/server/session/request-context.ts";
import { changeSettings } from "#app/server/usecases/administration/change-setting.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Section } from "#app/ui/section.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { withFreshSignIn } from "../../kit/fresh-sign-in.ts";
import { handleForm } from "../../kit/handle-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/sign-in-rules";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const rules = await signInRules(app, actor);
  if (rules === null) throw notFound();
  return { rules, demo: context.get(requestFacts).demo };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const { demo } = context.get(requestFacts);
  return withFreshSignIn({ request, context }, form, ({ app, actor }) =>
    handleForm(form, rulesForm, addresses.admin.signInRules, ({ roles, demanded }) =>
      changeSettings(app, actor, {
        secondStepExempt: roles,
        // Outside a demonstration nobody can switch it off.
        secondStepOff: demo && !demanded,
      }),
    ),
  );
}

export default function SignInRules({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["admin", "domain"]);
  const { rules, demo } = loaderData;
  const sayCount = ({ people, secured }: (typeof rules.counts)[number]) =>
    people === 0
      ? t("sign-in-rules.nobody")
      : t("sign-in-rules.count", { have: secured, all: people });
  return (
    <AdminPage title={t("sign-in-rules.title")} lead={t("sign-in-rules.lead")} outcome={actionData}>
      <form method="post" noValidate className="grid max-w-column gap-6">
        {demo && (
          <Checkbox
            id="demanded"
            name="demanded"
            value="on"
            label={t("sign-in-rules.demanded")}
            hint={t("sign-in-rules.demanded-hint")}
            defaultChecked={!rules.off}
          />
        )}
        <CheckboxGroup
          id="roles"
          name="roles"
          label={t("sign-in-rules.roles")}
          hint={t("sign-in-rules.roles-hint")}
          look="plain"
          options={exemptableRoles.map((role) => ({
            value: role,
            label: t(`domain:role.${role}`),
          }))}
          defaultValues={[...rules.exempt]}
        />
        <p className="text-ink-2">{t("sign-in-rules.last")}</p>
        <ButtonRow>
          <Button>{t("save")}</Button>
        </ButtonRow>
      </form>
      <Section title={t("sign-in-rules.who")}>
        <SummaryList
          compact
          rows={rules.counts.map((rule) => ({
            key: rule.role,
            term: t(`domain:role.${rule.role}`),
            value: sayCount(rule),
          }))}
        />
      </Section>
    </AdminPage>
  );
}
