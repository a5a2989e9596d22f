import type { FormFields } from "#app/components/form-fields/use-problems.ts";
import { complexities, intakeChannels, petitionClasses } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { FieldRow } from "#app/ui/form-layout.tsx";
import { Select } from "#app/ui/select.tsx";

/** For which petitions; what is left open counts for all of them. */
export function KindFields({ fields: { typedOr, errorOf } }: { fields: FormFields }) {
  const { t } = useTranslation(["admin", "domain"]);
  const bind = (name: "class" | "channel" | "complexity") => ({
    id: name,
    name,
    label: t(`limits.field.${name}`),
    empty: t("limits.all"),
    defaultValue: typedOr(name),
    error: errorOf(name),
  });
  const class_ = petitionClasses.map((one) => ({ value: one, label: t(`domain:class.${one}`) }));
  const channel = intakeChannels.map((one) => ({ value: one, label: t(`domain:channel.${one}`) }));
  const complexity = complexities.map((one) => ({
    value: one,
    label: t(`domain:complexity.${one}`),
  }));
  return (
    <FieldRow>
      <Select {...bind("class")} options={class_} />
      <Select {...bind("channel")} options={channel} />
      <Select {...bind("complexity")} options={complexity} />
    </FieldRow>
  );
}
