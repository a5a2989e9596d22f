import { useMemo } from "react";
import type { AgencyPresence } from "#app/domain/administration/agency-presence.ts";
import { type AgencyName, agencyFinder } from "#app/domain/administration/find-agency.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { AgencyCombobox } from "#app/ui/widgets/agency-combobox.tsx";
import { type Problems, useProblems } from "./use-problems.ts";

type AgencyChoice = {
  readonly value: string;
  readonly label: string;
  readonly code: string;
  readonly presence: AgencyPresence;
  readonly names: readonly AgencyName[];
};

export type AgencyFieldProps = {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  agencies: readonly AgencyChoice[];
  /** Id of the agency that is proposed. */
  stored?: string;
  onChoose?: (id: string | null) => void;
  problems: Problems | null | undefined;
};

/** One agency, found also by its former names, by what people call it, and without marks. */
export function AgencyField({ name, agencies, stored, problems, ...rest }: AgencyFieldProps) {
  const { t } = useTranslation(["office", "shell"]);
  const { errorOf, typedOr: typed } = useProblems(problems);
  const { options, find } = useAgencyOptions(agencies);
  return (
    <AgencyCombobox
      {...rest}
      id={name}
      name={name}
      error={errorOf(name)}
      defaultValue={typed(name, stored)}
      options={options}
      otherNames={{
        label: t("forward.other-names"),
        options: agencies.flatMap(({ value, label, names }) =>
          names
            .filter(({ kind }) => kind !== "current")
            .map((other) => ({
              value,
              label: t("forward.named-now", { name: other.name, present: label }),
            })),
        ),
      }}
      find={find}
      words={{
        placeholder: t("shell:form.type-to-search"),
        empty: t("shell:form.nothing-fits"),
        open: t("shell:form.open-list"),
        clear: t("shell:form.clear-choice"),
      }}
    />
  );
}

/** The options of the list, and the search among them that says why each was found. */
function useAgencyOptions(agencies: readonly AgencyChoice[]) {
  const { t } = useTranslation("office");
  return useMemo(() => {
    const all = agencies.map(({ value, label, code, presence, names }) => ({
      names,
      option: {
        value,
        label,
        code,
        note: presence === "works-here" ? "" : t(`forward.presence.${presence}`),
      },
    }));
    const search = agencyFinder(all);
    const find = (query: string) =>
      search(query).map(({ agency: { option }, because }) => ({
        option,
        why: [option.label, option.code].includes(because.name)
          ? ""
          : t(`forward.found-by.${because.kind}`, { name: because.name }),
      }));
    return { options: all.map(({ option }) => option), find };
  }, [agencies, t]);
}
