import { useSearchParams } from "react-router";
import { staffAddress } from "#app/addresses.ts";
import { StaffTitle, usePetitionHref, useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { taskPages, useTaskName } from "#app/components/petition/task-words.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import type { TaskChannel, TaskEntry } from "#app/server/queries/staff/tasks.ts";
import { Banner } from "#app/ui/alert.tsx";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Props = { channel: TaskChannel; tasks: readonly TaskEntry[] };

/** Who is still to be told by a call or a letter, the longest waiting first. */
export function TaskList({ channel, tasks }: Props) {
  const { t } = useTranslation("tasks");
  const [search] = useSearchParams();
  const title = t(`${channel}.title`);
  return (
    <>
      <StaffTitle>{title}</StaffTitle>
      {search.has(queryKeys.saved) && <Banner>{t(`${channel}.ticked-off`)}</Banner>}
      <PageHeading lead={t(`${channel}.lead`)}>{title}</PageHeading>
      {tasks.length === 0 ? (
        <EmptyState title={t(`${channel}.empty`)} icon="check">
          {t(`${channel}.empty-why`)}
        </EmptyState>
      ) : (
        <TaskTable channel={channel} tasks={tasks} />
      )}
    </>
  );
}

function TaskTable({ channel, tasks }: Props) {
  const { t } = useTranslation(["tasks", "domain"]);
  const { base } = useStaffPlace();
  const petitionHref = usePetitionHref();
  const nameOf = useTaskName();
  return (
    <DataTable<TaskEntry>
      caption={t(`${channel}.title`)}
      rowKey={({ id }) => id}
      groups={[{ key: "all", rows: tasks }]}
      columns={[
        {
          key: "what",
          heading: t("list.what"),
          onCard: "title",
          cell: ({ id, template }) => (
            <Anchor
              href={staffAddress(base, taskPages[channel].one, { id })}
              className="font-semibold"
            >
              {nameOf(template)}
            </Anchor>
          ),
        },
        {
          key: "code",
          heading: t("list.code"),
          nowrap: true,
          cell: ({ code }) => <Anchor href={petitionHref(code)}>{code}</Anchor>,
        },
        {
          key: "title",
          heading: t("list.title"),
          foreign: true,
          cell: ({ title, restricted }) => (
            <>
              {title} {restricted && <Tag tone="a">{t("domain:flag.restricted")}</Tag>}
            </>
          ),
        },
        {
          key: "to",
          heading: t("list.to"),
          nowrap: true,
          cell: ({ audience }) => t(audience === "sender" ? "list.sender" : "list.agency"),
        },
        {
          key: "since",
          heading: t("list.since"),
          cell: ({ since }) => <DateText at={since} withTime />,
        },
      ]}
    />
  );
}
