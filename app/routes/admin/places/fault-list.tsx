import type { UnitLineFault } from "#app/domain/administration/unit-line.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Section } from "#app/ui/section.tsx";

/** Every line that cannot be used, with its number in the file and the reason. */
export function FaultList({ faults }: { faults: readonly UnitLineFault[] }) {
  const { t } = useTranslation("admin");
  if (faults.length === 0) return null;
  const lines = new Set(faults.map(({ line }) => line)).size;
  return (
    <Section title={t("places.faults")}>
      <div className="grid gap-4">
        <Alert tone="error" role="alert" title={t("places.faulty-lines", { count: lines })}>
          <p>{t("places.faults-why")}</p>
        </Alert>
        <DataTable<UnitLineFault>
          caption={t("places.faults")}
          rowKey={({ line, reason }) => `${line} ${reason}`}
          groups={[{ key: "all", rows: faults }]}
          columns={[
            {
              key: "line",
              heading: t("places.line"),
              cell: ({ line }) => line,
              align: "end",
            },
            {
              key: "code",
              heading: t("places.code"),
              cell: ({ code }) => <code>{code || "–"}</code>,
            },
            {
              key: "reason",
              heading: t("places.fault"),
              onCard: "title",
              cell: ({ reason }) => t(`places.fault-is.${reason}`),
            },
          ]}
        />
      </div>
    </Section>
  );
}
