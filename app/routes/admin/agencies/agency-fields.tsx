import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { TextInput, type TextInputProps } from "#app/ui/text-input.tsx";
import type { FormProblems } from "../../kit/read-form.ts";

export type StoredAgency = {
  readonly id: number;
  readonly name: string;
  readonly nameEn: string;
  readonly shortName: string;
  readonly registerCode: string;
  readonly kind: string;
  readonly parentId: number | null;
  readonly successorId: number | null;
  readonly hasAccount: boolean;
  readonly onePerson: boolean;
  readonly address: string;
  readonly postalAddress: string;
  readonly phone: string;
  readonly website: string;
  readonly email: string;
  readonly openingHours: string;
  readonly formerNames: readonly string[];
  readonly otherNames: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly code: string;
};

type LineName =
  | "name"
  | "nameEn"
  | "shortName"
  | "code"
  | "registerCode"
  | "address"
  | "postalAddress"
  | "phone"
  | "website"
  | "email"
  | "openingHours";
type ChoiceName = "kind" | "parentId" | "successorId" | "formerNames" | "otherNames";
type TickName = "hasAccount" | "onePerson";

/** Fields that show what was typed, or else what is stored. */
export function useAgencyFields(
  stored: StoredAgency | undefined,
  problems: FormProblems | undefined,
) {
  const { t } = useTranslation("admin");
  const { errorOf, typedOr } = useProblems(problems);
  const findStored = (name: LineName | ChoiceName) => {
    const value = stored?.[name] ?? "";
    return Array.isArray(value) ? value.join("\n") : String(value);
  };
  const bind = (name: LineName | ChoiceName) => ({
    id: name,
    name,
    defaultValue: typedOr(name, findStored(name)),
    error: errorOf(name),
  });
  return {
    bind,
    errorOf,
    line: (name: LineName, look: Pick<TextInputProps, "width" | "hint" | "optional"> = {}) => (
      <TextInput {...bind(name)} {...look} label={t(`agency.${name}`)} />
    ),
    tick: (name: TickName) => ({
      id: name,
      name,
      value: "on",
      label: t(`agency.${name}`),
      defaultChecked: problems ? name in problems.values : (stored?.[name] ?? false),
    }),
  };
}
export type AgencyFields = ReturnType<typeof useAgencyFields>;
