import { DateText } from "#app/components/time/date-text.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import type { ClockName } from "#app/domain/deadline/rules/clock-name.ts";
import { limitProfiles } from "#app/domain/deadline/rules/limit-profiles.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { officeLimits } from "#app/server/queries/admin/limits.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Recount = NonNullable<Awaited<ReturnType<typeof officeLimits>>>["recounts"][number];

/** What counting again did: when, why, how many were looked at and how many due days moved. */
export function RecountTable({ recounts }: { recounts: readonly Recount[] }) {
  const { t } = useTranslation("admin");
  const why = useReason();
  if (recounts.length === 0) return <EmptyState title={t("limits.recounts-none")} />;
  return (
    <DataTable<Recount>
      caption={t("limits.recounts")}
      rowKey={({ id }) => id}
      groups={[{ key: "all", rows: recounts }]}
      columns={[
        {
          key: "why",
          heading: t("limits.recount.why"),
          onCard: "title",
          cell: (row) => <span className="font-semibold">{why(row)}</span>,
        },
        {
          key: "when",
          heading: t("limits.recount.when"),
          cell: ({ askedAt, askedBy }) => (
            <>
              <DateText at={askedAt} withTime />
              {askedBy !== "" && <span className="block text-xs text-ink-2">{askedBy}</span>}
            </>
          ),
        },
        {
          key: "counted",
          heading: t("limits.recount.counted"),
          align: "end",
          cell: ({ counted, doneAt }) => (doneAt === null ? "" : counted),
        },
        {
          key: "moved",
          heading: t("limits.recount.moved"),
          align: "end",
          cell: ({ moved, doneAt }) =>
            doneAt === null ? <Tag tone="a">{t("limits.recount.running")}</Tag> : moved,
        },
      ]}
    />
  );
}

function useReason() {
  const { t, i18n } = useTranslation("admin");
  return ({ cause, detail }: Recount): string => {
    const profile = limitProfiles.find((known) => known === detail.profile);
    if (profile) return t("limits.recount.profile", { name: t(`limits.profile.name.${profile}`) });
    if (cause === "rule")
      return t("limits.recount.rule", {
        clock: t(`limits.clock.${String(detail.clock) as ClockName}`),
        version: String(detail.version),
      });
    if (typeof detail.day === "string")
      return t("limits.recount.day", { day: dayInWords(detail.day, i18n.language) });
    if (typeof detail.officeHours === "string")
      return t("limits.recount.hours", { hours: detail.officeHours });
    return t("limits.recount.year", { year: String(detail.year) });
  };
}
