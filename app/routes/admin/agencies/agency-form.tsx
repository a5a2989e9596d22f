import { agencyKinds } from "#app/forms/administration/agency.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { FormProblems } from "../../kit/read-form.ts";
import { type StoredAgency, useAgencyFields } from "./agency-fields.tsx";
import { AgencyAccount, AgencyContactFields } from "./agency-parts.tsx";
import { AgencyTime } from "./agency-time.tsx";

type Props = {
  agencies: readonly { id: number; name: string; validTo: string | null }[];
  stored?: StoredAgency;
  problems: FormProblems | undefined;
};

/** Everything about a body of the administration; its code never changes. */
export function AgencyForm({ agencies, stored, problems }: Props) {
  const { t } = useTranslation(["admin", "domain", "shell"]);
  const fields = useAgencyFields(stored, problems);
  const { line, bind } = fields;
  const others = agencies
    .filter(({ id, validTo }) => id !== stored?.id && validTo === null)
    .map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <form method="post" noValidate className="grid max-w-column gap-6">
      {line("name")}
      {line("nameEn", { optional: true })}
      {line("shortName", { width: "l" })}
      {stored ? null : line("code", { width: "l", hint: t("agency.code-hint") })}
      <Select
        {...bind("kind")}
        label={t("agency.kind")}
        empty={t("shell:form.choose")}
        options={agencyKinds.map((kind) => ({
          value: kind,
          label: t(`domain:agency-kind.${kind}`),
        }))}
      />
      <Select
        {...bind("parentId")}
        label={t("agency.parentId")}
        optional
        empty={t("agency.none")}
        options={others}
      />
      <TextArea
        {...bind("formerNames")}
        label={t("agency.formerNames")}
        hint={t("agency.formerNames-hint")}
        optional
        rows={3}
      />
      <TextArea
        {...bind("otherNames")}
        label={t("agency.otherNames")}
        hint={t("agency.otherNames-hint")}
        optional
        rows={3}
      />
      <AgencyAccount fields={fields} />
      <AgencyContactFields fields={fields} />
      <AgencyTime stored={stored} problems={problems} fields={fields} others={others} />
      <ButtonRow>
        <Button>{t(stored ? "save" : "agencies.add")}</Button>
      </ButtonRow>
    </form>
  );
}
