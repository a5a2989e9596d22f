import { DateText } from "#app/components/time/date-text.tsx";
import type { CalendarChange } from "#app/domain/deadline/calendar/calendar-plan.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Foreseen } from "#app/server/queries/admin/count-foreseen-moves.ts";
import type { PlannedCalendar } from "#app/server/usecases/time/import-calendar.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { ForeseenWords } from "../foreseen-words.tsx";
import { dayTones } from "./day-kinds.ts";

const tones = { new: "g", changed: "a", removed: "r", unchanged: "n" } as const;

type Props = {
  plan: PlannedCalendar;
  foreseen: Foreseen | undefined;
  year: number;
  text: string;
  source: string;
};

/** The dry run: what would be written, and the button that writes exactly this. */
export function PlannedDays({ plan, foreseen, year, text, source }: Props) {
  const { t } = useTranslation("admin");
  const count = (state: CalendarChange["state"]) =>
    plan.changes.filter((change) => change.state === state).length;
  const writes = plan.changes.length - count("unchanged");
  return (
    <Section
      title={t("places.plan")}
      lead={t("calendar.import.counts", {
        added: count("new"),
        changed: count("changed"),
        removed: count("removed"),
        unchanged: count("unchanged"),
      })}
    >
      <div className="grid gap-5">
        {writes === 0 ? (
          <Alert tone="info" role="status" title={t("places.nothing-to-do")} />
        ) : (
          <form method="post" className="grid gap-4">
            {foreseen && (
              <div>
                <ForeseenWords foreseen={foreseen} />
              </div>
            )}
            <textarea name="list" defaultValue={text} hidden readOnly />
            <input type="hidden" name="year" value={year} />
            <input type="hidden" name="source" value={source} />
            <input type="hidden" name="mark" value={plan.mark} />
            <p>
              <Button name="intent" value="apply">
                {t("places.apply", { count: writes })}
              </Button>
            </p>
          </form>
        )}
        {plan.changes.length > 0 && <ChangeTable changes={plan.changes} />}
      </div>
    </Section>
  );
}

function ChangeTable({ changes }: { changes: readonly CalendarChange[] }) {
  const { t } = useTranslation("admin");
  return (
    <DataTable<CalendarChange>
      caption={t("places.plan")}
      rowKey={({ entry }) => entry.day}
      groups={[{ key: "all", rows: changes }]}
      columns={[
        {
          key: "day",
          heading: t("calendar.day"),
          nowrap: true,
          onCard: "title",
          cell: ({ entry }) => <DateText on={entry.day} />,
        },
        {
          key: "state",
          heading: t("places.state"),
          nowrap: true,
          cell: ({ state }) => (
            <Tag tone={tones[state]}>{t(`calendar.import.state-is.${state}`)}</Tag>
          ),
        },
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
          cell: ({ entry: { name, source } }) => (
            <>
              <span className="font-semibold">{name}</span>
              <span className="block text-xs text-ink-2">{source}</span>
            </>
          ),
        },
      ]}
    />
  );
}
