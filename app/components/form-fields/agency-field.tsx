import type { AgencyPresence } from "#app/domain/administration/agency-presence.ts";
import { fold } from "#app/domain/text/fold.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { AgencyCombobox } from "#app/ui/widgets/agency-combobox.tsx";
import { type Problems, useProblems } from "./use-problems.ts";

type AgencyChoice = {
  readonly value: string;
  readonly label: string;
  readonly code: string;
  readonly presence: AgencyPresence;
  readonly aliases: readonly string[];
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

/** One agency, found also by its former names and without marks. */
export function AgencyField({ name, agencies, stored, problems, ...rest }: AgencyFieldProps) {
  const { t } = useTranslation(["office", "shell"]);
  const { errorOf, typedOr: typed } = useProblems(problems);
  return (
    <AgencyCombobox
      {...rest}
      id={name}
      name={name}
      error={errorOf(name)}
      defaultValue={typed(name, stored)}
      options={agencies.map(({ presence, ...option }) => ({
        ...option,
        note: presence === "works-here" ? "" : t(`forward.presence.${presence}`),
      }))}
      fold={fold}
      words={{
        placeholder: t("shell:form.type-to-search"),
        empty: t("shell:form.nothing-fits"),
        open: t("shell:form.open-list"),
        clear: t("shell:form.clear-choice"),
      }}
    />
  );
}
