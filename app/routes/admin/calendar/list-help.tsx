import {
  calendarColumns,
  requiredCalendarColumns,
} from "#app/domain/deadline/calendar/calendar-line.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { ColumnsPanel } from "../list-import/columns-panel.tsx";

/** Below the import's form: what each column of the list holds, and how an iCal file is read. */
export function CalendarImportHelp() {
  const { t } = useTranslation("admin");
  return (
    <ColumnsPanel
      lead={t("calendar.import.columns-lead")}
      columns={calendarColumns}
      required={requiredCalendarColumns}
      tellColumn={(column) => t(`calendar.import.column.${column}`)}
    >
      <p className="mt-4">{t("calendar.import.ical")}</p>
    </ColumnsPanel>
  );
}
