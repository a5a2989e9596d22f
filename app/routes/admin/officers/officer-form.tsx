import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { type OptionGroup, Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { FormOutcome } from "../../kit/handle-form.ts";
import { RoleChoices } from "./role-choices.tsx";

type Stored = {
  readonly name: string;
  readonly position: string;
  readonly email: string;
  readonly agencyId: number;
  readonly divisionId: number | null;
  readonly roles: readonly string[];
  readonly readsRestricted: boolean;
};
type Props = {
  units: readonly { value: string; label: string }[];
  /** The divisions at work, by agency. */
  divisions: readonly OptionGroup[];
  stored?: Stored;
  outcome: FormOutcome | undefined;
  submit: string;
};

/** Name, unit and roles of a person of the staff. */
export function OfficerForm({ units, divisions, stored, outcome, submit }: Props) {
  const { t } = useTranslation(["admin", "shell"]);
  const { errorOf, typedOr } = useProblems(outcome?.problems);
  const drawLine = (name: "displayName" | "position" | "email", value = "") => (
    <TextInput
      id={name}
      name={name}
      label={t(`officer.${name}`)}
      optional={name === "position"}
      defaultValue={typedOr(name, value)}
      error={errorOf(name)}
    />
  );
  return (
    <form method="post" noValidate className="grid max-w-column gap-6">
      {drawLine("displayName", stored?.name)}
      {drawLine("position", stored?.position)}
      {drawLine("email", stored?.email)}
      <Select
        id="agencyId"
        name="agencyId"
        label={t("officer.agencyId")}
        empty={t("shell:form.choose")}
        options={units}
        defaultValue={typedOr("agencyId", String(stored?.agencyId ?? ""))}
        error={errorOf("agencyId")}
      />
      {divisions.length > 0 && (
        <Select
          id="divisionId"
          name="divisionId"
          label={t("officer.divisionId")}
          hint={t("officer.divisionId-hint")}
          optional
          empty={t("officer.no-division")}
          options={divisions}
          defaultValue={typedOr("divisionId", String(stored?.divisionId ?? ""))}
          error={errorOf("divisionId")}
        />
      )}
      <Rights stored={stored} outcome={outcome} error={errorOf("roles")} />
      {errorOf("leavesRoleUnheld") && (
        <Checkbox
          id="leavesRoleUnheld"
          name="leavesRoleUnheld"
          value="on"
          label={t("officer.leavesRoleUnheld")}
          error={errorOf("leavesRoleUnheld")}
        />
      )}
      <ButtonRow>
        <Button name="intent" value="save">
          {submit}
        </Button>
      </ButtonRow>
    </form>
  );
}

type RightsProps = Pick<Props, "outcome"> & {
  stored: Stored | undefined;
  error: string | undefined;
};

function Rights({ stored, outcome, error }: RightsProps) {
  const { t } = useTranslation("admin");
  const typed = outcome?.problems?.values;
  return (
    <>
      <RoleChoices chosen={outcome?.chosen ?? stored?.roles ?? []} error={error} />
      <Checkbox
        id="readsRestricted"
        name="readsRestricted"
        value="on"
        label={t("officer.readsRestricted")}
        hint={t("officer.readsRestricted-hint")}
        defaultChecked={typed ? "readsRestricted" in typed : stored?.readsRestricted}
      />
    </>
  );
}
