import { DateText } from "#app/components/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Job = {
  readonly name: string;
  readonly takenAt: string;
  readonly doneAt: string | null;
  readonly lastError: string;
};

/** What the machine does by itself, and how it went the last time. */
export function TimedWork({ jobs }: { jobs: readonly Job[] }) {
  const { t } = useTranslation("admin");
  if (jobs.length === 0) return <EmptyState title={t("overview.jobs-empty")} icon="clock" />;
  return (
    <DataTable<Job>
      caption={t("overview.jobs")}
      rowKey={({ name }) => name}
      groups={[{ key: "all", rows: jobs }]}
      columns={[
        {
          key: "name",
          heading: t("overview.job"),
          cell: ({ name }) => t(`job.${name}` as "job.deliver-outbox"),
          onCard: "title",
        },
        {
          key: "last",
          heading: t("overview.last-run"),
          cell: ({ takenAt }) => <DateText at={takenAt} withTime />,
        },
        { key: "result", heading: t("overview.result"), cell: (job) => <Result job={job} /> },
      ]}
    />
  );
}

function Result({ job: { doneAt, lastError } }: { job: Job }) {
  const { t } = useTranslation("admin");
  if (lastError !== "")
    return (
      <>
        <Tag tone="r">{t("overview.failed")}</Tag> {lastError}
      </>
    );
  return doneAt ? (
    <Tag tone="g">{t("overview.done")}</Tag>
  ) : (
    <Tag tone="b">{t("overview.running")}</Tag>
  );
}
