import { addresses, withQuery } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { weekday } from "#app/domain/deadline/calendar/civil-date.ts";
import type { CalendarDay } from "#app/domain/deadline/calendar/working-calendar.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import { dayTones } from "./day-kinds.ts";

/** The same days as a list, each with the document that says so. */
export function DayTable({ days }: { days: readonly CalendarDay[] }) {
  const { t } = useTranslation("admin");
  if (days.length === 0)
    return (
      <EmptyState title={t("calendar.empty")} icon="calendar">
        {t("calendar.empty-why")}
      </EmptyState>
    );
  return (
    <DataTable<CalendarDay>
      caption={t("calendar.title")}
      rowKey={({ day }) => day}
      groups={[{ key: "all", rows: days }]}
      columns={[
        {
          key: "day",
          heading: t("calendar.day"),
          nowrap: true,
          onCard: "title",
          cell: ({ day }) => <Day day={day} />,
        },
        {
          key: "kind",
          heading: t("calendar.day-kind"),
          cell: ({ kind }) => <Tag tone={dayTones[kind]}>{t(`calendar.kind.${kind}`)}</Tag>,
        },
        { key: "name", heading: t("calendar.name"), cell: (entry) => <Why entry={entry} /> },
        { key: "act", heading: t("calendar.act"), cell: ({ day }) => <Acts day={day} /> },
      ]}
    />
  );
}

function Day({ day }: { day: CalendarDay["day"] }) {
  const { t } = useTranslation("admin");
  const name = t(`calendar.weekday.${weekday(day)}` as "calendar.weekday.1");
  return (
    <>
      <DateText on={day} />
      <span className="text-ink-2 md:block"> {name}</span>
    </>
  );
}

function Why({ entry: { name, source } }: { entry: CalendarDay }) {
  return (
    <>
      <span className="font-semibold">{name}</span>
      <span className="block text-xs text-ink-2">{source}</span>
    </>
  );
}

function Acts({ day }: { day: string }) {
  const { t } = useTranslation("admin");
  const hidden = <VisuallyHidden> {day}</VisuallyHidden>;
  return (
    <form method="post" action={addresses.admin.calendar} className="flex items-center gap-1">
      <input type="hidden" name="date" value={day} />
      <Anchor
        href={`${withQuery(addresses.admin.calendar, { year: day.slice(0, 4), day })}#day-form`}
        className="py-1"
      >
        {t("calendar.edit")}
        {hidden}
      </Anchor>
      <Button variant="quiet" compact name="intent" value="remove">
        {t("calendar.remove")}
        {hidden}
      </Button>
    </form>
  );
}
