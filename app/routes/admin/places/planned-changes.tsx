import type { UnitChange } from "#app/domain/administration/unit-import.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PlannedImport } from "#app/server/usecases/administration/import-units.ts";
import { DryRun, useStateColumn } from "../list-import/dry-run.tsx";
import { ChangedFields } from "./changed-fields.tsx";

/** Which units would be written, and what of each would be another. */
export function PlannedChanges({ plan, csv }: { plan: PlannedImport; csv: string }) {
  const { t } = useTranslation("admin");
  const stateColumn = useStateColumn<UnitChange>(({ state }) => t(`places.state-is.${state}`));
  return (
    <DryRun<UnitChange>
      plan={plan}
      tellCounts={(counts) => t("places.plan-counts", counts)}
      checked={{ box: "csv", text: csv }}
      rowKey={({ unit }) => unit.code}
      columns={[
        {
          key: "line",
          heading: t("places.line"),
          align: "end",
          cell: ({ line }) => line ?? t("places.led"),
        },
        stateColumn,
        {
          key: "unit",
          heading: t("places.name"),
          onCard: "title",
          cell: ({ unit }) => (
            <>
              <span className="font-semibold">{unit.name}</span>
              <code className="block text-xs text-ink-2">{unit.code}</code>
            </>
          ),
        },
        {
          key: "what",
          heading: t("places.what"),
          cell: (change) => <ChangedFields change={change} />,
        },
      ]}
    />
  );
}
