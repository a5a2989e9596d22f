import { DateText } from "#app/components/time/date-text.tsx";
import type { CalendarChange } from "#app/domain/deadline/calendar/calendar-plan.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Tag } from "#app/ui/tag.tsx";
import { ForeseenWords } from "../foreseen-words.tsx";
import { DryRun, useStateColumn } from "../list-import/dry-run.tsx";
import { dayTones } from "./day-kinds.ts";
import type { CalendarImportPlan } from "./handle-calendar-import.ts";

type Props = { plan: CalendarImportPlan; year: number; text: string; source: string };

/** Which days would be written, and which due days of open petitions that would move. */
export function PlannedDays({ plan, year, text, source }: Props) {
  const { t } = useTranslation("admin");
  const stateColumn = useStateColumn<CalendarChange>(({ state }) =>
    t(`calendar.import.state-is.${state}`),
  );
  return (
    <DryRun<CalendarChange>
      plan={plan}
      tellCounts={(counts) => t("calendar.import.counts", counts)}
      checked={{ box: "list", text, fields: { year, source } }}
      rowKey={({ entry }) => entry.day}
      columns={[
        {
          key: "day",
          heading: t("calendar.day"),
          nowrap: true,
          onCard: "title",
          cell: ({ entry }) => <DateText on={entry.day} />,
        },
        stateColumn,
        {
          key: "kind",
          heading: t("calendar.day-kind"),
          cell: ({ entry: { kind } }) => (
            <Tag tone={dayTones[kind]}>{t(`calendar.kind.${kind}`)}</Tag>
          ),
        },
        {
          key: "name",
          heading: t("calendar.name"),
          cell: ({ entry }) => (
            <>
              <span className="font-semibold">{entry.name}</span>
              <span className="block text-xs text-ink-2">{entry.source}</span>
            </>
          ),
        },
      ]}
    >
      {plan.foreseen && (
        <div>
          <ForeseenWords foreseen={plan.foreseen} />
        </div>
      )}
    </DryRun>
  );
}
