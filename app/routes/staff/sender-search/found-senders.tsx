import { staffAddress } from "#app/addresses.ts";
import { StaffTitle, usePetitionHref, useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { StageBadge } from "#app/components/petition/stage-badge.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type FoundSender, foundSenders } from "#app/server/queries/senders/found-senders.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { Column } from "#app/ui/data-column.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/found-senders.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const found = await foundSenders(app, actor, params.id);
  if (found === null) throw notFound();
  return found;
}

export default function FoundSenders({ loaderData: { items, more } }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const { base } = useStaffPlace();
  const title = t("sender-search.found", { count: items.length });
  return (
    <>
      <StaffTitle>{title}</StaffTitle>
      <PageHeading
        lead={more ? t("sender-search.more") : t("sender-search.recorded")}
        actions={
          <LinkButton variant="secondary" icon="search" href={staffAddress(base, "senderSearch")}>
            {t("sender-search.again")}
          </LinkButton>
        }
      >
        {title}
      </PageHeading>
      <DataTable
        caption={title}
        columns={useColumns()}
        rowKey={({ code }) => code}
        groups={[{ key: "found", rows: items }]}
      />
    </>
  );
}

function useColumns(): Column<FoundSender>[] {
  const { t } = useTranslation(["office", "tasks"]);
  const href = usePetitionHref();
  return [
    {
      key: "sender",
      heading: t("register.sender"),
      foreign: true,
      cell: ({ sender, place }) => (
        <>
          {sender}
          {place && <span className="block text-xs text-ink-2">{place}</span>}
        </>
      ),
    },
    {
      key: "title",
      heading: t("register.content"),
      onCard: "title",
      cell: ({ code, title }) => (
        <>
          <Anchor href={href(code)}>{title}</Anchor>
          <span className="block text-xs text-ink-2">{code}</span>
        </>
      ),
    },
    {
      key: "received",
      heading: t("queue.column.received"),
      nowrap: true,
      cell: ({ receivedOn }) => <DateText on={receivedOn} short />,
    },
    {
      key: "stage",
      heading: t("queue.column.stage"),
      onCard: "bare",
      cell: ({ stage, signed }) => <StageBadge stage={stage} audience="staff" signed={signed} />,
    },
  ];
}
