import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import type { listFacets } from "#app/server/queries/public/list-facets.ts";
import type { ListFilters } from "#app/server/queries/public/published.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-group.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type Choices = Awaited<ReturnType<typeof listFacets>>["choices"];
type Props = { filters: ListFilters; choices: Choices };

const shownAtOnce = 8;

/** One form that asks: words, and choices beside them; on a phone the choices are folded away. */
export function ListFilterForm({ filters, choices }: Props) {
  const { t } = useTranslation(["public", "shell"]);
  return (
    <search>
      <form method="get" action={addresses.results.list} className="grid gap-4 print:hidden">
        <div className="grid gap-3">
          <TextInput
            id="search"
            name={queryKeys.search}
            type="search"
            label={t("results.search")}
            hint={t("results.search-hint")}
            defaultValue={filters.search}
          />
          <Button icon="search">{t("shell:word.search")}</Button>
        </div>
        {choices.years.length > 0 && <FoldedChoices filters={filters} choices={choices} />}
      </form>
    </search>
  );
}

function FoldedChoices({ filters, choices }: Props) {
  const { t, i18n } = useTranslation(["public", "shell"]);
  const chosen = [...filters.fields, ...filters.agencies, ...filters.years].length;
  const options = (all: Choices["fields"], picked: readonly string[]) =>
    all
      .filter(({ value }, place) => place < shownAtOnce || picked.includes(value))
      .map(({ value, label, count }) => ({
        value,
        label: count === null ? label : `${label} (${count.toLocaleString(i18n.language)})`,
      }));
  const groups = [
    { name: "field", label: t("results.field"), all: choices.fields, picked: filters.fields },
    {
      name: "agency",
      label: t("results.agency"),
      all: choices.agencies,
      picked: filters.agencies.map(String),
    },
    {
      name: "year",
      label: t("results.year"),
      all: choices.years,
      picked: filters.years.map(String),
    },
  ];
  return (
    <details
      open={chosen > 0}
      className="group rounded-panel bg-navy-50 p-4 lg:[&::details-content]:[content-visibility:visible] lg:[&::details-content]:block"
    >
      <summary className="flex min-h-target cursor-pointer items-center gap-2 font-semibold text-navy-900">
        <span className="group-open:rotate-90 lg:hidden">
          <Icon name="chevron-right" size="s" />
        </span>
        {chosen > 0
          ? t("shell:word.filters", { context: "counted", number: chosen })
          : t("shell:word.filters")}
      </summary>
      <div className="mt-2 grid gap-5">
        {groups.map(({ name, label, all, picked }) => (
          <CheckboxGroup
            key={name}
            id={`filter-${name}`}
            name={name}
            label={label}
            look="plain"
            options={options(all, picked)}
            defaultValues={picked}
          />
        ))}
        <Button variant="secondary">{t("shell:word.apply")}</Button>
      </div>
    </details>
  );
}
