import { redirect } from "react-router";
import { staffAddress } from "#app/addresses.ts";
import { StaffTitle, useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { queuesOf } from "#app/domain/petition/work-queues.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { mayReadSenders } from "#app/server/queries/senders/found-senders.ts";
import { agencyChoices, divisionChoices, fieldChoices } from "#app/server/queries/staff/choices.ts";
import { jumpTarget } from "#app/server/queries/staff/jump.ts";
import { queueCounts, queuePage } from "#app/server/queries/staff/queue.ts";
import { homeOf } from "#app/server/session/home-of.ts";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/queue.ts";
import { EmptyQueue } from "./empty-queue.tsx";
import { filtersSet, hasWrongDay, queueHref } from "./queue-address.ts";
import { QueueFilters } from "./queue-filters.tsx";
import { QueueKeyboard } from "./queue-keyboard.tsx";
import { QueueTable } from "./queue-table.tsx";
import { QueueTabs } from "./queue-tabs.tsx";
import { readQueueAddress } from "./read-queue-address.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { actor, app, language, base } = readStaffRequest(context);
  // The leadership has a list of its own in the place of the queues.
  const home = homeOf(actor);
  if (home.startsWith(`${base}/`)) throw redirect(home);
  const queues = queuesOf(actor);
  const counts = await queueCounts(app, actor);
  const url = new URL(request.url);
  const address = readQueueAddress(url, queues, counts);
  const filters =
    filtersSet(address) > 0 || hasWrongDay(address) || url.searchParams.has(queryKeys.filters);
  const jump = address.query ? await jumpTarget(app, actor, address.query) : null;
  if (jump) throw redirect(staffAddress(base, "petition", { code: jump }));
  const page = await queuePage(app, actor, {
    queue: address.queue,
    filter: {
      query: address.query,
      fieldCode: address.field,
      agencyId: address.agency === "" ? null : Number(address.agency),
      class: address.class,
      channel: address.channel,
      receivedFrom: address.from.day,
      receivedTo: address.to.day,
      dueOn: address.due || null,
      divisionId: address.division === "" ? null : Number(address.division),
      innerTo: address.innerTo.day,
    },
    after: address.after,
    before: address.before,
    language,
  });
  if (page === null) throw notFound();
  return {
    queues,
    address,
    page,
    counts,
    searchesSenders: mayReadSenders(actor),
    // A province has hundreds of agencies: they are listed only for whoever filters.
    choices: filters && {
      agencies: (await agencyChoices(app)).map(({ value, label }) => ({ value, label })),
      fields: await fieldChoices(app, language, address.field),
      divisions: await divisionChoices(app, actor.unitId),
    },
  };
}

export default function Queue({ loaderData }: Route.ComponentProps) {
  const { queues, address, page, counts, choices, searchesSenders } = loaderData;
  const { t } = useTranslation(["office", "shell"]);
  const { base } = useStaffPlace();
  const title = address.query
    ? t("queue.found", { query: address.query })
    : t(`queue.name.${address.queue}`);
  const shown = page.groups.reduce((sum, group) => sum + group.items.length, 0);
  return (
    <>
      <StaffTitle hasError={hasWrongDay(address)}>{title}</StaffTitle>
      <PageHeading actions={<QueueKeyboard />}>{title}</PageHeading>
      <QueueTabs queues={queues} address={address} counts={counts} />
      <QueueFilters address={address} choices={choices} searchesSenders={searchesSenders} />
      {shown > 0 ? (
        <QueueTable queue={address.queue} groups={page.groups} caption={title} />
      ) : (
        <EmptyQueue address={address} counts={counts} queues={queues} />
      )}
      <Pagination
        label={t("shell:page.label")}
        previous={
          page.previous
            ? {
                href: queueHref(base, address, { before: page.previous }),
                text: t("shell:page.previous"),
              }
            : undefined
        }
        next={
          page.next
            ? { href: queueHref(base, address, { after: page.next }), text: t("shell:page.next") }
            : undefined
        }
      />
    </>
  );
}
