import { useTranslation } from "#app/i18n/use-translation.ts";
import { DateInput } from "#app/ui/date-input.tsx";
import { FormColumn } from "#app/ui/form-layout.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type Name = "organizationName" | "representative" | "position" | "organizationNumber";
type Props = {
  text: (name: Name) => {
    id: string;
    name: string;
    error: string | undefined;
    defaultValue: string | undefined;
  };
  values: Readonly<Record<string, string>>;
  wrong: (name: string) => string | undefined;
};

/** Who an organisation is and who speaks for it; its letter's number and day where there is one. */
export function OrganizationFields({ text, values, wrong }: Props) {
  const { t } = useTranslation(["public", "shell"]);
  return (
    <FormColumn>
      <TextInput
        {...text("organizationName")}
        label={t("send.person.organization")}
        autoComplete="organization"
      />
      <TextInput {...text("representative")} label={t("send.person.representative")} />
      <TextInput {...text("position")} label={t("send.person.position")} optional />
      <TextInput
        {...text("organizationNumber")}
        width="m"
        label={t("send.person.number")}
        hint={t("send.person.number-hint")}
        optional
      />
      <DateInput
        id="organizationOn"
        name="organizationOn"
        label={t("send.person.number-day")}
        optional
        words={{
          day: t("shell:form.day"),
          month: t("shell:form.month"),
          year: t("shell:form.year"),
        }}
        error={wrong("organizationOn")}
        defaultValue={{
          day: values["organizationOn.day"] ?? "",
          month: values["organizationOn.month"] ?? "",
          year: values["organizationOn.year"] ?? "",
        }}
      />
    </FormColumn>
  );
}
