import { DayField } from "#app/components/form-fields/day-field.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section } from "#app/ui/section.tsx";
import { Select } from "#app/ui/select.tsx";
import type { FormProblems } from "../../kit/read-form.ts";
import type { AgencyFields, StoredAgency } from "./agency-fields.tsx";

type Props = {
  stored: StoredAgency | undefined;
  problems: FormProblems | undefined;
  fields: AgencyFields;
  others: readonly { value: string; label: string }[];
};

/** Since when it works, and what takes over when it ends. */
export function AgencyTime({ stored, problems, fields: { bind }, others }: Props) {
  const { t } = useTranslation("admin");
  return (
    <Section title={t("agency.time")}>
      <div className="grid gap-6">
        <DayField
          name="validFrom"
          label={t("agency.validFrom")}
          stored={stored?.validFrom}
          problems={problems}
        />
        <DayField
          name="validTo"
          label={t("agency.validTo")}
          hint={t("agency.validTo-hint")}
          optional
          stored={stored?.validTo}
          problems={problems}
        />
        <Select
          {...bind("successorId")}
          label={t("agency.successorId")}
          hint={t("agency.successorId-hint")}
          optional
          empty={t("agency.none")}
          options={others}
        />
      </div>
    </Section>
  );
}
