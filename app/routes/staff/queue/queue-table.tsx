import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { DueCell } from "#app/components/petition/deadline-meter.tsx";
import { StageBadge } from "#app/components/petition/stage-badge.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import type { QueueKey } from "#app/domain/petition/work-queues.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { QueueGroup, QueueItem } from "#app/server/queries/staff/queue.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import type { Column } from "#app/ui/data-column.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { InsideCell } from "./inside-cell.tsx";

type Props = { queue: QueueKey; groups: readonly QueueGroup[]; caption: string };

export function QueueTable({ queue, groups, caption }: Props) {
  const { t } = useTranslation("office");
  // A unit that settles nothing inside has no column for it.
  const withInside = groups.some(({ items }) =>
    items.some(({ division, innerDue }) => division || innerDue),
  );
  const columns = useColumns(queue, withInside);
  return (
    <div data-queue>
      <DataTable
        caption={caption}
        columns={columns}
        rowKey={(row) => row.address}
        groups={groups.map(({ key, items }) => ({
          key,
          rows: items,
          heading: key === "every" ? undefined : t(`queue.group.${key}`),
        }))}
      />
    </div>
  );
}

function useColumns(queue: QueueKey, withInside: boolean): Column<QueueItem>[] {
  const { t } = useTranslation(["office", "domain"]);
  return [
    {
      key: "title",
      heading: t("queue.column.title"),
      onCard: "title",
      cell: (row) => <TitleCell row={row} />,
    },
    { key: "stage", heading: t("queue.column.stage"), onCard: "bare", cell: stageCell },
    {
      key: "due",
      heading: t("queue.column.due"),
      onCard: "bare",
      nowrap: true,
      cell: (row) => <Due row={row} />,
    },
    {
      key: "agency",
      heading: t("queue.column.agency"),
      cell: (row) => <AgencyCell row={row} />,
    },
    ...(withInside
      ? [
          {
            key: "inside",
            heading: t("queue.column.inside"),
            cell: (row: QueueItem) => <InsideCell row={row} queue={queue} />,
          },
        ]
      : []),
    {
      key: "place",
      heading: t("queue.column.place"),
      cell: (row) => row.place || <span className="text-ink-2">{t("queue.no-place")}</span>,
    },
    {
      key: "received",
      heading: t("queue.column.received"),
      nowrap: true,
      cell: (row) => (
        <>
          <DateText on={row.receivedOn} short />
          <span className="text-xs text-ink-2 md:block">
            <span className="md:hidden"> · </span>
            {t(`domain:channel.${row.channel}`)}
          </span>
        </>
      ),
    },
  ];
}

function AgencyCell({ row }: { row: QueueItem }) {
  const { t } = useTranslation("office");
  return (
    <>
      {row.agency}
      {row.officer && (
        <span className="text-ink-2 md:block">
          <span className="md:hidden"> · </span>
          {row.follows ? t("queue.follows", { officer: row.officer }) : row.officer}
        </span>
      )}
    </>
  );
}

function TitleCell({ row }: { row: QueueItem }) {
  const { t } = useTranslation(["domain", "office"]);
  const href = usePetitionHref();
  const facts = [
    row.kind && t(`kind.${row.kind}`),
    row.class && t(`class.${row.class}`),
    row.field,
  ];
  return (
    <>
      <span className="block text-xs tabular-nums text-ink-2">
        {row.code}
        {row.registerNumber && (
          <> · {t("office:petition.register-number", { number: row.registerNumber })}</>
        )}
      </span>
      <Anchor href={href(row.address)} className="line-clamp-2 font-semibold" data-queue-link>
        {row.title}
      </Anchor>
      <span className="block text-xs text-ink-2">{facts.filter(Boolean).join(" · ")}</span>
    </>
  );
}

function stageCell(row: QueueItem) {
  return <StageCell row={row} />;
}

function StageCell({ row }: { row: QueueItem }) {
  const { t } = useTranslation(["office", "domain"]);
  return (
    <span className="flex flex-wrap gap-1">
      <StageBadge stage={row.stage} audience="staff" role={row.role} signed={row.signed} />
      {row.returnProposed && <Tag tone="a">{t("queue.return-proposed")}</Tag>}
      {row.proposed && <Tag tone="a">{t("queue.proposed")}</Tag>}
      {row.restrictionOpen && <Tag tone="a">{t("domain:flag.restriction-open")}</Tag>}
      {row.reopened && <Tag tone="a">{t("domain:flag.reopened")}</Tag>}
      {row.dayCorrected && <Tag tone="a">{t("domain:flag.day-corrected")}</Tag>}
      {row.published && <Tag tone="G">{t("queue.published")}</Tag>}
    </span>
  );
}

function Due({ row }: { row: QueueItem }) {
  const { t } = useTranslation("office");
  if (row.due === null) return <span className="text-ink-2">{t("queue.no-due")}</span>;
  const { kind, on, urgency, provisional } = row.due;
  return (
    <>
      <span className="text-xs text-ink-2 md:block">{t(`queue.due.${kind}`)} </span>
      <DueCell dueOn={on} urgency={urgency} provisional={provisional} />
    </>
  );
}
