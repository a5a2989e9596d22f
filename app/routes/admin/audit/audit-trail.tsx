import { addresses, withQuery } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { administrationEventTypes } from "#app/domain/administration/events.ts";
import { eventTypes } from "#app/domain/petition/lifecycle/evolve.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { auditTrail } from "#app/server/queries/admin/audit-trail.ts";
import { officers } from "#app/server/queries/admin/officers.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/form-layout.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";
import { readNumber } from "../../kit/read-number.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { AdminPage } from "../admin-page.tsx";
import type { Route } from "./+types/audit-trail";
import { useEventWords } from "./event-words.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const readNumberOf = (name: string) => readNumber(searchParams.get(name));
  const type = searchParams.get(queryKeys.kind) ?? "";
  const filter = {
    before: readNumberOf(queryKeys.before),
    type,
    officerId: readNumberOf(queryKeys.officer),
  };
  const { app, actor } = readStaffRequest(context);
  const [trail, people] = [await auditTrail(app, actor, filter), await officers(app, actor)];
  if (trail === null || people === null) throw notFound();
  return { ...trail, filter, people: people.map(({ id, name }) => ({ id, name })) };
}

type Data = Route.ComponentProps["loaderData"];
type Entry = Data["entries"][number];

export default function AuditTrail({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["admin", "rights"]);
  const { filter, next, count, head, entries } = loaderData;
  const older = withQuery("", { kind: filter.type, officer: filter.officerId, before: next });
  return (
    <AdminPage
      title={t("audit.title")}
      lead={t("audit.lead")}
      actions={
        <>
          <LinkButton href={addresses.admin.incidents} variant="secondary">
            {t("rights:incident.nav")}
          </LinkButton>
          <LinkButton href={addresses.admin.whoSeesWhat} variant="secondary">
            {t("rights:sight.nav")}
          </LinkButton>
        </>
      }
    >
      <Panel>
        <p>
          {t("audit.head", { count })} <code className="font-semibold break-all">{head}</code>
        </p>
        <p className="mt-1 text-sm text-ink-2">{t("audit.verify")}</p>
      </Panel>
      <Filters {...loaderData} />
      {entries.length > 0 ? (
        <Entries entries={entries} />
      ) : (
        <EmptyState title={t("audit.empty")} icon="search" />
      )}
      <Pagination
        label={t("audit.title")}
        next={next === null ? undefined : { href: older, text: t("audit.older") }}
      />
    </AdminPage>
  );
}

function Filters({ filter, people }: Pick<Data, "filter" | "people">) {
  const { t } = useTranslation(["admin", "shell"]);
  const eventWords = useEventWords();
  const types = [...administrationEventTypes, ...eventTypes];
  return (
    <form method="get">
      <FilterBar>
        <Select
          id="type"
          name={queryKeys.kind}
          label={t("audit.type")}
          empty={t("shell:word.all")}
          defaultValue={filter.type}
          options={types.map((value) => ({ value, label: eventWords(value) }))}
        />
        <Select
          id="person"
          name={queryKeys.officer}
          label={t("audit.person")}
          empty={t("shell:word.all")}
          defaultValue={String(filter.officerId ?? "")}
          options={people.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <Button>{t("shell:word.filter")}</Button>
      </FilterBar>
    </form>
  );
}

function Entries({ entries }: Pick<Data, "entries">) {
  const { t } = useTranslation(["admin", "domain"]);
  const eventWords = useEventWords();
  const tellRole = (role: string) => t(`domain:acting-role.${role}` as "domain:acting-role.sender");
  return (
    <DataTable<Entry>
      caption={t("audit.title")}
      rowKey={({ sequence }) => sequence}
      groups={[{ key: "all", rows: entries }]}
      columns={[
        { key: "no", heading: t("audit.number"), cell: ({ sequence }) => sequence, align: "end" },
        {
          key: "at",
          heading: t("audit.at"),
          nowrap: true,
          cell: ({ at }) => <DateText at={at} withTime />,
        },
        {
          key: "what",
          heading: t("audit.type"),
          onCard: "title",
          cell: ({ type }) => eventWords(type),
        },
        { key: "code", heading: t("audit.code"), nowrap: true, cell: ({ code }) => code || "–" },
        {
          key: "who",
          heading: t("audit.person"),
          cell: ({ person, role }) => [person, tellRole(role)].filter(Boolean).join(" · "),
        },
        { key: "mark", heading: t("audit.mark"), onCard: "hidden", cell: ({ mark }) => mark },
      ]}
    />
  );
}
