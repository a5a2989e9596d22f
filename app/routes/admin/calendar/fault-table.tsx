import type { CalendarLineFault } from "#app/domain/deadline/calendar/calendar-line.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Section } from "#app/ui/section.tsx";

/** Every line that cannot be used, with its number in the list and the reason. */
export function FaultTable({ faults }: { faults: readonly CalendarLineFault[] }) {
  const { t } = useTranslation("admin");
  if (faults.length === 0) return null;
  const lines = new Set(faults.map(({ line }) => line)).size;
  return (
    <Section title={t("places.faults")}>
      <div className="grid gap-4">
        <Alert tone="error" role="alert" title={t("places.faulty-lines", { count: lines })}>
          <p>{t("calendar.import.faults-why")}</p>
        </Alert>
        <DataTable<CalendarLineFault>
          caption={t("places.faults")}
          rowKey={({ line, day, reason }) => `${line} ${day} ${reason}`}
          groups={[{ key: "all", rows: faults }]}
          columns={[
            { key: "line", heading: t("places.line"), align: "end", cell: ({ line }) => line },
            {
              key: "day",
              heading: t("calendar.day"),
              cell: ({ day }) => <code>{day || "–"}</code>,
            },
            {
              key: "reason",
              heading: t("places.fault"),
              onCard: "title",
              cell: ({ reason }) => t(`calendar.import.fault-is.${reason}`),
            },
          ]}
        />
      </div>
    </Section>
  );
}
