import { useTranslation } from "#app/i18n/use-translation.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Section } from "#app/ui/section.tsx";
import type { AgencyFields } from "./agency-fields.tsx";

type Props = { fields: AgencyFields };

/** Whether its people sign in here, and the sign in its register numbers. */
export function AgencyAccount({ fields: { line, tick } }: Props) {
  const { t } = useTranslation("admin");
  return (
    <Section title={t("agency.account")}>
      <div className="grid gap-6">
        <Checkbox {...tick("hasAccount")} hint={t("agency.hasAccount-hint")} />
        {line("registerCode", { width: "m", optional: true, hint: t("agency.registerCode-hint") })}
        <Checkbox {...tick("onePerson")} hint={t("agency.onePerson-hint")} />
      </div>
    </Section>
  );
}

/** For the coordinating office, the items that 20/2008/ND-CP art. 10 and 13 have published. */
export function AgencyContactFields({ fields: { line } }: Props) {
  const { t } = useTranslation("admin");
  return (
    <Section title={t("agency.contact")} lead={t("agency.contact-lead")}>
      <div className="grid gap-6">
        {line("address", { optional: true })}
        {line("postalAddress", { optional: true })}
        {line("phone", { optional: true, width: "m" })}
        {line("website", { optional: true })}
        {line("email", { optional: true, hint: t("agency.email-hint") })}
        {line("openingHours", { optional: true })}
      </div>
    </Section>
  );
}
