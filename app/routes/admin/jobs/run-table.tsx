import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { RunLine } from "#app/server/queries/admin/jobs.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { useDuration } from "./use-duration.ts";

/** What ran lately, newest first, with what failed and why. */
export function RunTable({ runs }: { runs: readonly RunLine[] }) {
  const { t } = useTranslation("admin");
  const duration = useDuration();
  if (runs.length === 0) return <EmptyState title={t("jobs.runs-empty")} icon="clock" />;
  return (
    <DataTable<RunLine>
      caption={t("jobs.runs")}
      rowKey={({ id }) => String(id)}
      groups={[{ key: "all", rows: runs }]}
      columns={[
        {
          key: "name",
          heading: t("overview.job"),
          cell: ({ name }) => t(`job.${name}`),
          onCard: "title",
        },
        {
          key: "at",
          heading: t("jobs.began"),
          cell: ({ startedAt, askedBy }) => (
            <>
              <DateText at={startedAt} withTime />
              {askedBy && (
                <span className="block text-sm text-ink-2">
                  {t("jobs.asked-by", { officer: askedBy })}
                </span>
              )}
            </>
          ),
        },
        {
          key: "took",
          heading: t("jobs.took"),
          cell: ({ milliseconds }) => (milliseconds === null ? "–" : duration(milliseconds)),
        },
        { key: "result", heading: t("overview.result"), cell: (run) => <Result run={run} /> },
      ]}
    />
  );
}

function Result({ run: { fault, finished } }: { run: RunLine }) {
  const { t } = useTranslation("admin");
  if (fault !== "")
    return (
      <>
        <Tag tone="r">{t("overview.failed")}</Tag> <span className="wrap-anywhere">{fault}</span>
      </>
    );
  return finished ? (
    <Tag tone="g">{t("overview.done")}</Tag>
  ) : (
    <Tag tone="a">{t("jobs.unfinished")}</Tag>
  );
}
