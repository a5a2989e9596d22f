import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { listFacets } from "#app/server/queries/public/list-facets.ts";
import { publishedList } from "#app/server/queries/public/published.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { PageTitle } from "../page-title.tsx";
import { ResultCard } from "../result-card.tsx";
import type { Route } from "./+types/list";
import { ChosenFilters } from "./chosen-filters.tsx";
import { filtersOf, listAddressOf, placeOf } from "./list-address.ts";
import { ListFilterForm } from "./list-filter-form.tsx";

export async function loader({ request, context }: Route.LoaderArgs) {
  const server = context.get(appContext);
  const filters = filtersOf(request);
  const [list, facets] = await Promise.all([
    publishedList(server, filters, placeOf(request)),
    listFacets(server, filters),
  ]);
  return { filters, ...facets, ...list };
}

export default function ResultsPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["public", "shell"]);
  const { filters, choices, count, records, next, previous } = loaderData;
  const title = t("shell:nav.public.results");
  return (
    <PageBody>
      <PageTitle
        page={
          filters.search === "" ? title : t("results.title-for", { search: filters.search, title })
        }
      />
      <PageHeading lead={t("results.lead")}>{t("results.title")}</PageHeading>
      <div className="grid items-start gap-8 lg:grid-cols-[19rem_minmax(0,1fr)]">
        <ListFilterForm filters={filters} choices={choices} />
        <section aria-label={t("results.list")} className="min-w-0">
          <ChosenFilters filters={filters} choices={choices} />
          {count !== null && records.length > 0 && (
            <p className="mb-4 text-ink-2">
              {t(count.more ? "results.count-more" : "results.count", { count: count.found })}
            </p>
          )}
          {records.length === 0 ? (
            <Nothing search={filters.search} everEmpty={choices.years.length === 0} />
          ) : (
            <ul className="grid gap-4">
              {records.map((record) => (
                <li key={record.address}>
                  <ResultCard record={record} />
                </li>
              ))}
            </ul>
          )}
          <Pagination
            label={t("shell:page.label")}
            previous={
              previous
                ? {
                    href: listAddressOf(filters, { before: previous }),
                    text: t("shell:page.previous"),
                  }
                : undefined
            }
            next={
              next
                ? { href: listAddressOf(filters, { after: next }), text: t("shell:page.next") }
                : undefined
            }
          />
        </section>
      </div>
    </PageBody>
  );
}

function Nothing({ search, everEmpty }: { search: string; everEmpty: boolean }) {
  const { t } = useTranslation(["public", "shell"]);
  if (everEmpty)
    return (
      <EmptyState icon="chat" title={t("home.nothing-yet")}>
        {t("home.nothing-yet-body")}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="search"
      title={search === "" ? t("results.nothing") : t("results.nothing-for", { search })}
    >
      <p>{t("results.nothing-tips")}</p>
      <div className="mt-4 flex justify-center">
        <ButtonRow>
          <LinkButton href={addresses.results.list} variant="secondary">
            {t("results.show-all")}
          </LinkButton>
          <LinkButton href={addresses.send.start} variant="secondary">
            {t("shell:nav.public.send")}
          </LinkButton>
        </ButtonRow>
      </div>
    </EmptyState>
  );
}
