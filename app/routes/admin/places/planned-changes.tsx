import type { UnitChange } from "#app/domain/administration/unit-import.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PlannedImport } from "#app/server/usecases/administration/import-units.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { ChangedFields } from "./changed-fields.tsx";

const tones = { new: "g", changed: "a", unchanged: "n" } as const;

/** The dry run: what would be written, and the button that writes exactly this. */
export function PlannedChanges({ plan, csv }: { plan: PlannedImport; csv: string }) {
  const { t } = useTranslation("admin");
  const count = (state: UnitChange["state"]) =>
    plan.changes.filter((change) => change.state === state).length;
  const writes = count("new") + count("changed");
  return (
    <Section
      title={t("places.plan")}
      lead={t("places.plan-counts", {
        added: count("new"),
        changed: count("changed"),
        unchanged: count("unchanged"),
      })}
    >
      <div className="grid gap-5">
        {writes === 0 ? (
          <Alert tone="info" role="status" title={t("places.nothing-to-do")} />
        ) : (
          <form method="post">
            <textarea name="csv" defaultValue={csv} hidden readOnly />
            <input type="hidden" name="mark" value={plan.mark} />
            <Button name="intent" value="apply">
              {t("places.apply", { count: writes })}
            </Button>
          </form>
        )}
        {plan.changes.length > 0 && <ChangeTable changes={plan.changes} />}
      </div>
    </Section>
  );
}

function ChangeTable({ changes }: { changes: readonly UnitChange[] }) {
  const { t } = useTranslation("admin");
  return (
    <DataTable<UnitChange>
      caption={t("places.plan")}
      rowKey={({ unit }) => unit.code}
      groups={[{ key: "all", rows: changes }]}
      columns={[
        {
          key: "line",
          heading: t("places.line"),
          align: "end",
          cell: ({ line }) => line ?? t("places.led"),
        },
        {
          key: "state",
          heading: t("places.state"),
          nowrap: true,
          cell: ({ state }) => <Tag tone={tones[state]}>{t(`places.state-is.${state}`)}</Tag>,
        },
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
