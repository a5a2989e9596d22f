import {
  calendarColumns,
  requiredCalendarColumns,
} from "#app/domain/deadline/calendar/calendar-line.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

const required: readonly string[] = requiredCalendarColumns;

/** What stands in each column, and how an iCal file is read. */
export function ListHelp() {
  const { t } = useTranslation("admin");
  return (
    <Panel title={t("places.columns")}>
      <p className="mb-4">{t("calendar.import.columns-lead")}</p>
      <SummaryList
        compact
        rows={calendarColumns.map((column) => ({
          key: column,
          term: (
            <>
              <code>{column}</code>
              {required.includes(column) && (
                <span className="block text-xs font-normal text-ink-2">{t("places.required")}</span>
              )}
            </>
          ),
          value: t(`calendar.import.column.${column}`),
        }))}
      />
      <p className="mt-4">{t("calendar.import.ical")}</p>
    </Panel>
  );
}
