import { DateText } from "#app/components/time/date-text.tsx";
import type { Schedule } from "#app/domain/administration/timed-work.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { JobLine, JobState } from "#app/server/queries/admin/jobs.ts";
import { Button } from "#app/ui/button.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Tag, type Tone } from "#app/ui/tag.tsx";
import { useDuration } from "./use-duration.ts";

const tones: Readonly<Record<JobState, Tone>> = {
  "none-yet": "n",
  asked: "b",
  running: "b",
  failed: "r",
  done: "g",
};

/** What the machine does by itself: when it did it last, how it went, when it will again. */
export function JobCards({ jobs }: { jobs: readonly JobLine[] }) {
  return (
    <ul className="grid list-none gap-4 lg:grid-cols-2">
      {jobs.map((job) => (
        <li
          key={job.name}
          className="flex flex-col gap-3 rounded-panel border border-rule bg-white p-4 shadow-card md:p-6"
        >
          <JobCard job={job} />
        </li>
      ))}
    </ul>
  );
}

function JobCard({ job }: { job: JobLine }) {
  const { t } = useTranslation("admin");
  const schedule = useScheduleWords();
  const duration = useDuration();
  const { name, state, lastAt, nextAt, fault, milliseconds } = job;
  const never = t("jobs.never");
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <h2 className="text-base">{t(`job.${name}`)}</h2>
          <p className="text-sm text-ink-2">{schedule(job.schedule)}</p>
        </div>
        <Tag tone={tones[state]}>{t(`jobs.state.${state}`)}</Tag>
      </div>
      {fault !== "" && <p className="text-sm wrap-anywhere text-red">{fault}</p>}
      <SummaryList
        compact
        rows={[
          {
            key: "last",
            term: t("jobs.last"),
            value: lastAt ? <DateText at={lastAt} withTime /> : never,
          },
          ...(milliseconds === null
            ? []
            : [{ key: "took", term: t("jobs.took"), value: duration(milliseconds) }]),
          { key: "next", term: t("jobs.next"), value: <DateText at={nextAt} withTime /> },
        ]}
      />
      <form method="post" className="mt-auto">
        <Button
          name="name"
          value={name}
          variant="secondary"
          compact
          aria-label={t("jobs.run-this", { job: t(`job.${name}`) })}
        >
          {t("jobs.run")}
        </Button>
      </form>
    </>
  );
}

function useScheduleWords() {
  const { t } = useTranslation("admin");
  return (schedule: Schedule): string => {
    if (schedule.every === "day") return t("jobs.every.day", { hour: schedule.hour });
    if (schedule.every === "week") return t("jobs.every.week", { hour: schedule.hour });
    return t(`jobs.every.${schedule.every}`);
  };
}
