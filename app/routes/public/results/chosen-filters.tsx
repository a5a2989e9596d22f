import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { listFacets } from "#app/server/queries/public/list-facets.ts";
import type { ListFilters } from "#app/server/queries/public/published.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { listAddressOf } from "./list-address.ts";

type Props = { filters: ListFilters; choices: Awaited<ReturnType<typeof listFacets>>["choices"] };

/** What narrows the list, each with a link that takes it away. */
export function ChosenFilters({ filters, choices }: Props) {
  const { t } = useTranslation(["public", "shell"]);
  const labelOf = (all: readonly { value: string; label: string }[], value: string) =>
    all.find((choice) => choice.value === value)?.label ?? value;
  const without = <T,>(list: readonly T[], gone: T) => list.filter((one) => one !== gone);
  const chosen = [
    ...(filters.search === ""
      ? []
      : [{ text: `“${filters.search}”`, href: listAddressOf({ ...filters, search: "" }) }]),
    ...filters.fields.map((field) => ({
      text: labelOf(choices.fields, field),
      href: listAddressOf({ ...filters, fields: without(filters.fields, field) }),
    })),
    ...filters.agencies.map((agency) => ({
      text: labelOf(choices.agencies, String(agency)),
      href: listAddressOf({ ...filters, agencies: without(filters.agencies, agency) }),
    })),
    ...filters.years.map((year) => ({
      text: t("results.year-chosen", { year }),
      href: listAddressOf({ ...filters, years: without(filters.years, year) }),
    })),
  ];
  if (chosen.length === 0) return null;
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <span className="text-sm text-ink-2">{t("results.chosen")}</span>
      {chosen.map(({ text, href }) => (
        <Anchor
          key={href}
          href={href}
          aria-label={t("results.remove", { text })}
          className="inline-flex min-h-target items-center gap-1.5 rounded-full border border-navy-200 bg-navy-50 px-3 text-sm text-navy-900 no-underline hover:border-navy-700"
        >
          {text}
          <Icon name="close" size="s" />
        </Anchor>
      ))}
      <Anchor href={addresses.results.list} className="px-2 text-sm">
        {t("shell:word.clear-filters")}
      </Anchor>
    </div>
  );
}
